import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormValues } from '../../../shared/domain/forms/form-values.ts';
import { isTrapped, parseSignUp } from '../../../shared/domain/forms/sign-up.ts';
import { bergen, signUpValues } from './values.ts';

const problems = (patch: FormValues, without: readonly string[] = []) => {
  const kept = Object.entries({ ...signUpValues, ...patch }).filter(([name]) => !without.includes(name));
  const parsed = parseSignUp(Object.fromEntries(kept), bergen);
  return parsed.ok || parsed.problem.kind !== 'invalid' ? {} : parsed.problem.fields;
};

const read = (patch: FormValues = {}) => {
  const parsed = parseSignUp({ ...signUpValues, ...patch }, bergen);
  return parsed.ok ? parsed.value : parsed.problem;
};

describe('the sign-up form', () => {
  it('is read into what is stored', () => {
    expect(read({ firstName: '  Ada  Marie ', email: ' Ada@Blåbær.NO', phone: '912 34 567' })).toEqual({
      formKey: signUpValues.formKey,
      firstName: 'Ada Marie',
      email: 'Ada@xn--blbr-roah.no',
      phone: '+4791234567',
      practical: {
        home: 'bergenhus',
        maxMinutes: 30,
        slots: ['tue-evening', 'wed-evening'],
        languages: ['no'],
        inPerson: true,
        video: false,
      },
    });
  });

  it.each([
    ['firstName', 'required'],
    ['email', 'required'],
    ['home', 'required'],
    ['maxMinutes', 'required'],
    ['slots', 'chooseOne'],
    ['languages', 'chooseOne'],
    ['mode', 'chooseOne'],
    ['adult', 'mustConfirm'],
  ])('says that %s is missing: %s', (name, problem) => {
    expect(problems({}, [name])).toEqual({ [name]: problem });
    const empty = ['slots', 'languages', 'mode'].includes(name) ? [] : '';
    expect(problems({ [name]: empty })).toEqual({ [name]: problem });
  });

  it('does without a phone number', () => {
    expect(problems({}, ['phone'])).toEqual({});
    expect(read({ phone: '  ' })).toMatchObject({ phone: undefined });
  });

  it.each([
    ['firstName', 'a'.repeat(61), 'tooLong'],
    ['email', `${'a'.repeat(250)}@example.org`, 'tooLong'],
    ['email', `${'a'.repeat(65)}@example.org`, 'notAnEmail'],
    ['email', 'ada at example.org', 'notAnEmail'],
    ['phone', '1'.repeat(61), 'tooLong'],
    ['phone', 'ring meg', 'notAPhone'],
    ['home', 'oslo', 'notAChoice'],
    ['home', 'video', 'notAChoice'],
    ['home', 'Bergenhus', 'notAChoice'],
    ['maxMinutes', '31', 'notAChoice'],
    ['maxMinutes', '030', 'notAChoice'],
    ['slots', ['tue-evening', 'sun-morning'], 'notAChoice'],
    ['slots', ['sat-evening'], 'notAChoice'],
    ['slots', '__proto__', 'notAChoice'],
    ['languages', ['xx'], 'notAChoice'],
    ['mode', ['telepathy'], 'notAChoice'],
    ['adult', 'no', 'notAChoice'],
    ['firstName', 'A\u0000da', 'hiddenCharacters'],
    ['firstName', 'A\u200bda', 'hiddenCharacters'],
    ['firstName', 'Ada\u202eleif', 'hiddenCharacters'],
    ['firstName', 'Ada\nBcc: x', 'hiddenCharacters'],
    ['firstName', 'Ada\u2066leif', 'hiddenCharacters'],
    ['firstName', 'A\u2029da', 'hiddenCharacters'],
    ['firstName', '\u200f\u00ad', 'required'],
    ['firstName', '\u3164', 'hiddenCharacters'],
    ['firstName', 'A\ud800', 'hiddenCharacters'],
    ['email', 'ada\u200b@example.org', 'hiddenCharacters'],
    ['email', 'ada@example.org\r\nBcc: eva@example.org', 'hiddenCharacters'],
  ])('refuses %s %j: %s', (name, value, problem) => {
    expect(problems({ [name]: value })).toEqual({ [name]: problem });
  });

  it.each(['firstName', 'email', 'phone', 'home', 'maxMinutes', 'adult'])(
    'refuses %s when it comes twice',
    (name) => {
      expect(problems({ [name]: ['yes', 'yes'] })).toEqual({ [name]: 'notText' });
    },
  );

  it('names everything that is wrong at once', () => {
    expect(problems({}, Object.keys(signUpValues))).toEqual({
      firstName: 'required',
      email: 'required',
      home: 'required',
      maxMinutes: 'required',
      slots: 'chooseOne',
      languages: 'chooseOne',
      mode: 'chooseOne',
      adult: 'mustConfirm',
    });
  });

  it('takes one choice that came as text, and each choice once, in the order of the week', () => {
    expect(read({ slots: 'wed-evening', mode: 'video' })).toMatchObject({
      practical: { slots: ['wed-evening'], inPerson: false, video: true },
    });
    expect(read({ slots: ['wed-evening', 'mon-morning', 'wed-evening'] })).toMatchObject({
      practical: { slots: ['mon-morning', 'wed-evening'] },
    });
  });

  it('offers no video where the organisation has none', () => {
    const parsed = parseSignUp({ ...signUpValues, mode: ['video'] }, { ...bergen, video: false });
    expect(parsed).toEqual({ ok: false, problem: { kind: 'invalid', fields: { mode: 'notAChoice' } } });
  });

  it.each([undefined, '', 'short', `${'A'.repeat(21)}!`, 'A'.repeat(23), ['A'.repeat(22), 'A'.repeat(22)]])(
    'does not blame people for a key they cannot see: %j',
    (formKey) => {
      const values = { ...signUpValues, ...(formKey === undefined ? { formKey: '' } : { formKey }) };
      const parsed = parseSignUp(values, bergen);
      expect(parsed.ok && parsed.value.formKey).toBeUndefined();
    },
  );
});

describe('names', () => {
  it.each([
    'Åse',
    'Bjørn-Ære',
    'Øyvind',
    'Ánde Máhtte',
    'Biret Ŋiŋgá',
    'Đorđe',
    'Ŧuoŋŋá',
    'José María',
    'Íñigo',
    "D'Arcy",
    'O’Neill',
    'Zoë',
    'محمد',
    'فاطمة الزهراء',
    'عَبْدُ الله',
    'Олена',
    'Łukasz',
    'Nguyễn Thị Ánh',
    '美咲',
    'ᚠᚢᚦ',
    'K',
    'Kari 🌻',
    `${'å'.repeat(60)}`,
  ])('%s is a name', (name) => {
    expect(read({ firstName: name })).toMatchObject({ firstName: name.normalize('NFC') });
  });

  it('are the same letters however they were typed', () => {
    expect(read({ firstName: 'A\u030ase' })).toMatchObject({ firstName: 'Åse' });
    expect(read({ firstName: 'Ada\u00a0\u2003Marie' })).toMatchObject({ firstName: 'Ada Marie' });
  });

  it.each([
    ['می\u200cنا', 'می\u200cنا'],
    ['क्\u200dष', 'क्\u200dष'],
    ['\u200fسارة\u200e', 'سارة'],
    ['مينا\u200c', 'مينا'],
    ['A\u00adda', 'Ada'],
    ['A\u200dd\u200ca', 'Ada'],
    ['Kari \u200dMo', 'Kari Mo'],
    ['A\u00ad\u030ase', 'Åse'],
  ])('%j is taken as %j: joiners that are spelling stay, marks that say nothing go', (typed, name) => {
    expect(read({ firstName: typed })).toMatchObject({ firstName: name });
  });
});

describe('anything at all', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.constantFrom('yes', 'video', '30', 'æ'),
  );
  const value = fc.oneof(text, fc.array(text, { maxLength: 4 }));
  const name = fc.oneof(fc.constantFrom(...Object.keys(signUpValues)), fc.string({ maxLength: 12 }));

  it('is answered, and what is let through is clean', () => {
    fc.assert(
      fc.property(fc.dictionary(name, value, { noNullPrototype: false }), (patch) => {
        const parsed = parseSignUp({ ...signUpValues, ...patch }, bergen);
        if (!parsed.ok) {
          expect(parsed.problem.kind).toBe('invalid');
          const wrong = parsed.problem.kind === 'invalid' ? Object.keys(parsed.problem.fields) : [];
          expect(wrong.filter((field) => !Object.keys(signUpValues).includes(field))).toEqual([]);
          expect(wrong.length).toBeGreaterThan(0);
          return;
        }
        expect(Object.keys(parsed.value).toSorted()).toEqual(
          ['email', 'firstName', 'formKey', 'phone', 'practical'].toSorted(),
        );
        expect(parsed.value.firstName.replace(/[\u200c\u200d]/g, '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
        expect(parsed.value.firstName).not.toMatch(/[a-z][\u200c\u200d]|[\u200c\u200d]$/u);
        expect([...parsed.value.firstName].length).toBeLessThanOrEqual(60);
      }),
      { numRuns: 1000 },
    );
    expect(Object.hasOwn(Object.prototype, 'firstName')).toBe(false);
  });

  it('finds no field in the prototype of what was posted', () => {
    const parsed = parseSignUp(Object.create(signUpValues), bergen);
    expect(parsed.ok).toBe(false);
  });
});

describe('the field that nobody sees', () => {
  it.each([
    [{}, false],
    [{ website: '' }, false],
    [{ website: '  ' }, false],
    [{ website: 'https://example.com' }, true],
    [{ website: ['', ''] }, true],
  ])('%j', (values: FormValues, trapped) => {
    expect(isTrapped(values)).toBe(trapped);
  });
});
