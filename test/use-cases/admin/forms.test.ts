import { describe, expect, it } from 'vitest';
import { parseAvailability } from '../../../shared/domain/forms/availability.ts';
import { parseCoordinator } from '../../../shared/domain/forms/coordinator.ts';
import type { FormValues } from '../../../shared/domain/forms/form-values.ts';
import { parseReach } from '../../../shared/domain/forms/reach.ts';
import { parseRoom } from '../../../shared/domain/forms/room.ts';
import type { Result } from '../../../shared/domain/problem.ts';
import { instant } from '../../../shared/domain/time.ts';
import { bergen } from '../support/test-deps.ts';

const now = instant('2026-11-23T09:00:00.000Z');
const withoutVideo = { ...bergen, video: false };
const reach = {
  areas: ['bergenhus', 'arna'],
  video: 'yes',
  slots: ['tue-evening'],
  languages: ['no', 'en'],
  capacity: '2',
};
const forms = {
  availability: {
    good: { ...reach, pausedUntil: '' } as FormValues,
    parse: (values: FormValues): Result<unknown> => parseAvailability(values, { organisation: bergen, now }),
  },
  coordinator: {
    good: {
      ...reach,
      id: '',
      firstName: 'Kari',
      email: 'kari@example.org',
      role: 'coordinator',
      locale: 'nb',
    } as FormValues,
    parse: (values: FormValues): Result<unknown> => parseCoordinator(values, bergen),
  },
  room: {
    good: {
      id: '',
      name: 'Biblioteket',
      address: 'Strømgaten 6',
      area: 'bergenhus',
      seats: '10',
      stepFree: 'yes',
      slots: ['tue-evening', 'wed-evening'],
      active: 'yes',
    } as FormValues,
    parse: (values: FormValues): Result<unknown> => parseRoom(values, bergen),
  },
};
type Form = keyof typeof forms;

const problems = (form: Form, patch: FormValues) => {
  const parsed = forms[form].parse({ ...forms[form].good, ...patch });
  return parsed.ok || parsed.problem.kind !== 'invalid' ? parsed.ok : parsed.problem.fields;
};

const without = (form: Form, name: string): FormValues =>
  Object.fromEntries(Object.entries(forms[form].good).filter(([key]) => key !== name));

const hostile = '<script>alert(1)</script>';
const reversed = 'Kari\u202Egro.elpmaxe';
const nul = 'Ka\u0000ri';

const reachCases = [
  ['areas', ['bergenhus', 'oslo'], 'notAChoice'],
  ['areas', hostile, 'notAChoice'],
  ['areas', 'video', 'notAChoice'],
  ['areas', ['constructor'], 'notAChoice'],
  ['video', 'on', 'notAChoice'],
  ['video', ['yes', 'yes'], 'notText'],
  ['slots', ['sat-evening'], 'notAChoice'],
  ['slots', ['sun-morning'], 'notAChoice'],
  ['slots', 'tue_evening', 'notAChoice'],
  ['languages', ['no', 'tlh'], 'notAChoice'],
  ['capacity', '', 'required'],
  ['capacity', '-1', 'notANumber'],
  ['capacity', '1.5', 'notANumber'],
  ['capacity', '1e1', 'notANumber'],
  ['capacity', '٣', 'notANumber'],
  ['capacity', '21', 'notANumber'],
  ['capacity', '9'.repeat(400), 'notANumber'],
  ['capacity', 'two', 'notANumber'],
  ['capacity', ['1', '2'], 'notText'],
] as const;

describe.each(['availability', 'coordinator'] as const)('the reach fields of %s', (form) => {
  it.each(reachCases)('%s = %j: %s', (name, value, problem) => {
    expect(problems(form, { [name]: value })).toEqual({ [name]: problem });
  });

  it('may all be empty: then none are asked for', () => {
    const { areas: _areas, video: _video, slots: _slots, languages: _languages, ...rest } = forms[form].good;
    const parsed = forms[form].parse({ ...rest, capacity: '0' });
    expect(parsed).toMatchObject({
      ok: true,
      value: { areas: [], video: false, slots: [], languages: [], capacity: 0 },
    });
  });

  it('keep the order of the file and each choice once', () => {
    const parsed = forms[form].parse({ ...forms[form].good, areas: ['bergenhus', 'arna', 'arna'] });
    expect(parsed).toMatchObject({ ok: true, value: { areas: ['arna', 'bergenhus'] } });
  });
});

describe('availability', () => {
  it.each([
    ['2026-11-22', 'inThePast'],
    ['1999-01-01', 'inThePast'],
    ['2027-11-25', 'tooFarAhead'],
    ['9999-12-31', 'tooFarAhead'],
    ['2026-02-30', 'notADate'],
    ['2026-13-01', 'notADate'],
    ['20261201', 'notADate'],
    ['x2026-12-01', 'notADate'],
    ['2026-12-01x', 'notADate'],
    ['2026-W50-1', 'notADate'],
    ['2026-12-01T00:00', 'notADate'],
    ['1. desember', 'notADate'],
    [hostile, 'notADate'],
    ['9'.repeat(5000), 'notADate'],
    [['2026-12-01', '2026-12-02'], 'notText'],
  ])('pausedUntil = %j: %s', (pausedUntil, problem) => {
    expect(problems('availability', { pausedUntil })).toEqual({ pausedUntil: problem });
  });

  it.each([
    ['', undefined],
    ['  ', undefined],
    ['2026-11-23', '2026-11-22T23:00:00.000Z'],
    [' 2026-12-01 ', '2026-11-30T23:00:00.000Z'],
    ['2027-07-01', '2027-06-30T22:00:00.000Z'],
  ])('pausedUntil = %j is %s', (pausedUntil, at) => {
    const values = { ...forms.availability.good, pausedUntil };
    const parsed = parseAvailability(values, { organisation: bergen, now });
    expect(parsed.ok && parsed.value.pausedUntil).toBe(at);
  });

  it('takes today by the local calendar, also shortly after midnight', () => {
    const late = instant('2026-11-22T23:30:00.000Z');
    const on = (pausedUntil: string) =>
      parseAvailability({ ...forms.availability.good, pausedUntil }, { organisation: bergen, now: late }).ok;
    expect([on('2026-11-22'), on('2026-11-23')]).toEqual([false, true]);
  });

  it('knows no video where the organisation has none', () => {
    const parsed = parseAvailability(forms.availability.good, { organisation: withoutVideo, now });
    expect(parsed).toEqual({ ok: false, problem: { kind: 'invalid', fields: { video: 'notAChoice' } } });
  });

  it('may be tried by itself, also where the organisation has no video', () => {
    const value = { ...reach, areas: ['arna', 'bergenhus'], capacity: 2 };
    expect(parseReach(reach, bergen)).toEqual({ ok: true, value: { ...value, video: true } });
    expect(parseReach({ ...reach, video: '' }, withoutVideo)).toEqual({
      ok: true,
      value: { ...value, video: false },
    });
  });
});

describe('coordinator', () => {
  it.each([
    ['firstName', '', 'required'],
    ['firstName', '   ', 'required'],
    ['firstName', 'x'.repeat(61), 'tooLong'],
    ['firstName', ['Kari', 'Ola'], 'notText'],
    ['firstName', reversed, 'hiddenCharacters'],
    ['firstName', nul, 'hiddenCharacters'],
    ['email', '', 'required'],
    ['email', 'kari', 'notAnEmail'],
    ['email', 'kari@example.org, ola@example.org', 'notAnEmail'],
    ['email', 'kari@example.org\r\nBcc: ola@example.org', 'hiddenCharacters'],
    ['email', `${'x'.repeat(250)}@example.org`, 'tooLong'],
    ['email', ['kari@example.org', 'ola@example.org'], 'notText'],
    ['role', '', 'required'],
    ['role', 'admin', 'notAChoice'],
    ['role', ['lead', 'lead'], 'notText'],
    ['locale', '', 'required'],
    ['locale', 'de', 'notAChoice'],
    ['locale', '__proto__', 'notAChoice'],
    ['id', 'x'.repeat(65), 'tooLong'],
    ['id', ['a', 'b'], 'notText'],
  ])('%s = %j: %s', (name, value, problem) => {
    expect(problems('coordinator', { [name]: value })).toEqual({ [name]: problem });
  });

  it.each(['firstName', 'email', 'role', 'locale', 'capacity'])('needs %s', (name) => {
    const parsed = parseCoordinator(without('coordinator', name), bergen);
    expect(parsed).toEqual({ ok: false, problem: { kind: 'invalid', fields: { [name]: 'required' } } });
  });

  it('may be a lead', () => {
    const parsed = parseCoordinator({ ...forms.coordinator.good, role: 'lead' }, bergen);
    expect(parsed).toMatchObject({ ok: true, value: { role: 'lead' } });
  });

  it('names every wrong field at once', () => {
    const wrong = { firstName: '', email: 'x', role: 'x', locale: 'x', capacity: 'x', areas: 'x' };
    expect(Object.keys(Object(problems('coordinator', wrong))).toSorted()).toEqual(
      Object.keys(wrong).toSorted(),
    );
  });

  it('keeps markup as the text it is, and the address in the form it is mailed to', () => {
    const values = { ...forms.coordinator.good, firstName: hostile, email: ' Kari@Blåbær.no ' };
    expect(parseCoordinator(values, bergen)).toMatchObject({
      ok: true,
      value: { id: undefined, firstName: hostile, email: 'Kari@xn--blbr-roah.no' },
    });
  });

  it('takes nothing that the form does not have', () => {
    const more = { ...forms.coordinator.good, active: 'no', version: '9', emailHash: 'x' };
    const parsed = parseCoordinator(more, bergen);
    expect(parsed.ok && Object.keys(parsed.value).toSorted()).toEqual(
      Object.keys(forms.coordinator.good).toSorted(),
    );
  });
});

describe('room', () => {
  it.each([
    ['name', '', 'required'],
    ['name', 'x'.repeat(81), 'tooLong'],
    ['name', ['a', 'b'], 'notText'],
    ['name', reversed, 'hiddenCharacters'],
    ['address', '', 'required'],
    ['address', 'x'.repeat(201), 'tooLong'],
    ['address', nul, 'hiddenCharacters'],
    ['area', '', 'required'],
    ['area', 'video', 'notAChoice'],
    ['area', 'oslo', 'notAChoice'],
    ['seats', '', 'required'],
    ['seats', '0', 'notANumber'],
    ['seats', '-5', 'notANumber'],
    ['seats', '501', 'notANumber'],
    ['seats', 'many', 'notANumber'],
    ['stepFree', 'maybe', 'notAChoice'],
    ['slots', [], 'chooseOne'],
    ['slots', ['tue-night'], 'notAChoice'],
    ['active', 'on', 'notAChoice'],
    ['id', 'x'.repeat(65), 'tooLong'],
  ])('%s = %j: %s', (name, value, problem) => {
    expect(problems('room', { [name]: value })).toEqual({ [name]: problem });
  });

  it.each([
    ['name', 'required'],
    ['address', 'required'],
    ['area', 'required'],
    ['seats', 'required'],
    ['slots', 'chooseOne'],
  ])('needs %s', (name, problem) => {
    const parsed = parseRoom(without('room', name), bergen);
    expect(parsed).toEqual({ ok: false, problem: { kind: 'invalid', fields: { [name]: problem } } });
  });

  it('reads boxes that are not ticked as no', () => {
    const { stepFree: _stepFree, active: _active, ...rest } = forms.room.good;
    expect(parseRoom(rest, bergen)).toMatchObject({ ok: true, value: { stepFree: false, active: false } });
  });

  it('keeps markup as the text it is', () => {
    const parsed = parseRoom({ ...forms.room.good, name: hostile }, bergen);
    expect(parsed).toMatchObject({ ok: true, value: { name: hostile, seats: 10 } });
  });
});
