import { describe, expect, it } from 'vitest';
import { parseAssisted } from '../../../shared/domain/forms/assisted.ts';
import { parseAnyTime, parseChange } from '../../../shared/domain/forms/change.ts';
import { parseConfirmation } from '../../../shared/domain/forms/confirm.ts';
import type { FormValues } from '../../../shared/domain/forms/form-values.ts';
import type { Result } from '../../../shared/domain/problem.ts';
import { assistedValues, bergen, changeValues, confirmValues } from './values.ts';

const fieldsOf = (result: Result<unknown>) =>
  result.ok || result.problem.kind !== 'invalid' ? {} : result.problem.fields;
const confirmation = (patch: FormValues) => parseConfirmation({ ...confirmValues, ...patch }, bergen);

describe('themes', () => {
  it.each([
    [{}, ['open']],
    [{ theme1: 'open' }, ['open']],
    [{ theme1: 'angst' }, ['angst', 'open']],
    [{ theme1: 'sorg', theme2: 'open', theme3: 'angst' }, ['sorg', 'open', 'angst']],
    [{ theme2: 'sorg', theme4: 'angst' }, ['sorg', 'angst', 'open']],
    [{ theme1: 'sorg', theme2: 'sorg' }, ['sorg', 'open']],
    [{ theme1: 'sorg', onlyThemed: 'yes' }, ['sorg']],
    [{ theme1: 'open', theme2: 'sorg', onlyThemed: 'yes' }, ['open', 'sorg']],
    [
      { theme1: 'sorg', theme2: 'angst', theme3: 'ensomhet', theme4: 'selvbilde' },
      ['sorg', 'angst', 'ensomhet', 'selvbilde', 'open'],
    ],
  ])('%j are ranked as %j', (patch, themes) => {
    expect(confirmation(patch)).toMatchObject({ ok: true, value: { themes } });
  });

  it.each([
    [{ onlyThemed: 'yes' }, { theme1: 'chooseOne' }],
    [{ theme1: 'open', onlyThemed: 'yes' }, { theme1: 'chooseOne' }],
    [{ theme1: 'fotball' }, { theme1: 'notAChoice' }],
    [{ theme3: ['sorg', 'angst'] }, { theme3: 'notText' }],
    [{ onlyThemed: 'on' }, { onlyThemed: 'notAChoice' }],
  ])('%j are refused: %j', (patch: FormValues, fields) => {
    expect(fieldsOf(confirmation(patch))).toEqual(fields);
  });
});

describe('the two promises', () => {
  it.each(['consent', 'confidentiality'])('%s has to be ticked', (name) => {
    expect(fieldsOf(confirmation({ [name]: '' }))).toEqual({ [name]: 'mustConfirm' });
    expect(fieldsOf(confirmation({ [name]: 'no' }))).toEqual({ [name]: 'notAChoice' });
    expect(fieldsOf(confirmation({ [name]: ['yes', 'yes'] }))).toEqual({ [name]: 'notText' });
  });
});

describe('people not to be met', () => {
  it('are read one a line, each once', () => {
    const guard = 'eva@example.org\r\n\r\n 912 34 567\nEVA@example.org; +46 70 123 45 67';
    expect(confirmation({ guard })).toMatchObject({
      ok: true,
      value: {
        guard: [
          { kind: 'email', value: 'EVA@example.org' },
          { kind: 'phone', value: '+4791234567' },
          { kind: 'phone', value: '+46701234567' },
        ],
      },
    });
  });

  const lines = (count: number) => Array.from({ length: count }, (_, at) => `p${at}@example.org`).join('\n');

  it.each([
    [lines(10), {}],
    [lines(11), { guard: 'tooMany' }],
    ['eva@example.org\nnaboen', { guard: 'emailOrPhone' }],
    ['a'.repeat(3300), { guard: 'tooLong' }],
    [['a@example.org', 'b@example.org'], { guard: 'notText' }],
    ['eva\u200b@example.org', { guard: 'emailOrPhone' }],
  ])('%#', (guard: string | string[], fields) => {
    expect(fieldsOf(confirmation({ guard }))).toEqual(fields);
  });
});

describe('a change', () => {
  it('has all that can be changed, and no address', () => {
    const values = { ...changeValues, theme1: 'sorg', guardAdd: 'eva@example.org', email: 'new@example.org' };
    expect(parseChange(values, bergen)).toEqual({
      ok: true,
      value: {
        firstName: 'Ada',
        phone: undefined,
        preferences: {
          home: 'bergenhus',
          maxMinutes: 30,
          slots: ['tue-evening', 'wed-evening'],
          languages: ['no'],
          inPerson: true,
          video: false,
          themes: ['sorg', 'open'],
        },
        guardAdd: [{ kind: 'email', value: 'eva@example.org' }],
      },
    });
  });

  it.each([
    [{ firstName: '' }, { firstName: 'required' }],
    [{ home: '' }, { home: 'required' }],
    [{ slots: [] }, { slots: 'chooseOne' }],
    [{ onlyThemed: 'yes' }, { theme1: 'chooseOne' }],
    [{ guardAdd: 'x' }, { guardAdd: 'emailOrPhone' }],
    [{ phone: '12' }, { phone: 'notAPhone' }],
  ])('%j is refused: %j', (patch: FormValues, fields) => {
    expect(fieldsOf(parseChange({ ...changeValues, ...patch }, bergen))).toEqual(fields);
  });

  it('can be only how to call and reach somebody', () => {
    const read = parseAnyTime({ firstName: 'Eva', phone: '91234567', home: 'nowhere' }, bergen);
    expect(read).toEqual({ ok: true, value: { firstName: 'Eva', phone: '+4791234567', guardAdd: [] } });
    expect(fieldsOf(parseAnyTime({ firstName: ' ', locale: 'xx' }, bergen))).toEqual({
      firstName: 'required',
      locale: 'notAChoice',
    });
  });
});

describe('an assisted sign-up', () => {
  it('does without an e-mail address, not without a number', () => {
    const values: FormValues = { ...assistedValues, wantsTalk: 'yes', theme1: 'sorg' };
    expect(parseAssisted(values, bergen)).toMatchObject({
      ok: true,
      value: {
        email: undefined,
        phone: '+4791234567',
        wantsTalk: true,
        preferences: { themes: ['sorg', 'open'], home: 'bergenhus' },
      },
    });
    expect(fieldsOf(parseAssisted({ ...values, phone: '' }, bergen))).toEqual({ phone: 'required' });
    expect(fieldsOf(parseAssisted({ ...values, email: 'x' }, bergen))).toEqual({ email: 'notAnEmail' });
  });

  it.each(['adult', 'consent', 'confidentiality'])('asks for %s', (name) => {
    expect(fieldsOf(parseAssisted({ ...assistedValues, [name]: '' }, bergen))).toEqual({
      [name]: 'mustConfirm',
    });
  });
});
