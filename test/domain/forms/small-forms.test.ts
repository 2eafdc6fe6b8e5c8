import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { parseAddress } from '../../../shared/domain/forms/address.ts';
import { choice, optional, wholeNumber } from '../../../shared/domain/forms/fields.ts';
import type { FormValues } from '../../../shared/domain/forms/form-values.ts';
import { invalid, parseForm } from '../../../shared/domain/forms/read.ts';
import { parseRecall } from '../../../shared/domain/forms/recall.ts';
import type { Result } from '../../../shared/domain/problem.ts';

const fieldsOf = (result: Result<unknown>) =>
  result.ok || result.problem.kind !== 'invalid' ? {} : result.problem.fields;

describe('asking for a link', () => {
  it('reads the address', () => {
    expect(parseAddress({ email: ' Ada@Example.ORG ' })).toEqual({
      ok: true,
      value: { email: 'Ada@example.org' },
    });
  });

  it.each([
    [{}, 'required'],
    [{ email: '  ' }, 'required'],
    [{ email: 'ada' }, 'notAnEmail'],
    [{ email: ['a@example.org', 'b@example.org'] }, 'notText'],
    [{ email: `${'a'.repeat(300)}@example.org` }, 'tooLong'],
  ])('%j is refused: %s', (values: FormValues, problem) => {
    expect(fieldsOf(parseAddress(values))).toEqual({ email: problem });
  });
});

describe('calling the coordinator back', () => {
  const values = {
    phrase: 'bjørk elv stein',
    contact: 'gruppa@example.org',
    wish: 'room',
  } satisfies FormValues;

  it('reads the phrase however it was written down', () => {
    const read = parseRecall({ ...values, phrase: ' Bjørk,  ELV – stein. ', contact: '912 34 567' });
    expect(read).toEqual({
      ok: true,
      value: { phrase: 'bjørk elv stein', wish: 'room', contact: { kind: 'phone', value: '+4791234567' } },
    });
  });

  it.each([
    [{ phrase: '' }, { phrase: 'required' }],
    [{ phrase: 'a'.repeat(121) }, { phrase: 'tooLong' }],
    [{ phrase: ['a', 'b'] }, { phrase: 'notText' }],
    [{ contact: '' }, { contact: 'required' }],
    [{ contact: 'kom innom' }, { contact: 'emailOrPhone' }],
    [{ contact: 'a'.repeat(321) }, { contact: 'tooLong' }],
    [{ contact: ['a', 'b'] }, { contact: 'notText' }],
    [{ wish: '' }, { wish: 'required' }],
    [{ wish: 'money' }, { wish: 'notAChoice' }],
  ])('%j is refused: %j', (patch: FormValues, fields) => {
    expect(fieldsOf(parseRecall({ ...values, ...patch }))).toEqual(fields);
  });
});

describe('readers', () => {
  it.each([
    ['0', 0],
    [' 12 ', 12],
    ['20', 20],
    ['21', 'notANumber'],
    ['-1', 'notANumber'],
    ['1.5', 'notANumber'],
    ['1e1', 'notANumber'],
    ['٣', 'notANumber'],
    ['', 'required'],
    [['1', '2'], 'notText'],
  ])('a whole number up to 20 from %j: %j', (raw: string | string[], expected) => {
    const read = wholeNumber(20)(raw);
    expect(read.ok ? read.value : read.problem).toBe(expected);
  });

  it('an optional field that was filled in is judged like any other', () => {
    expect(optional(choice(['a']))('b')).toEqual({ ok: false, problem: 'notAChoice' });
    expect(optional(choice(['a']))(undefined)).toEqual({ ok: true, value: undefined });
  });
});

it('a form says nothing in words that are not its own', () => {
  expect(parseForm({ name: z.string() }, { name: ['a'] })).toEqual(invalid({}));
});
