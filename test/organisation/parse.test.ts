import { describe, expect, it } from 'vitest';
import { isEmailAddress } from '../../shared/organisation/email-address.ts';
import { knownLocales } from '../../shared/organisation/locale.ts';
import { parseOrganisation } from '../../shared/organisation/parse.ts';
import { type BrokenVariant, brokenFields, brokenRules } from './broken-variants.ts';
import { bergenJson, litenByJson, readOrganisation, withValue } from './fixtures/organisations.ts';

function problemsOf(json: unknown): readonly string[] {
  const parsed = parseOrganisation(json);
  return parsed.ok ? [] : parsed.problems;
}

describe('the two organisation files', () => {
  it('are both right', () => {
    expect(problemsOf(bergenJson)).toEqual([]);
    expect(problemsOf(litenByJson)).toEqual([]);
  });

  it('keep every value of the Bergen file as it is written', () => {
    expect(readOrganisation(bergenJson)).toMatchObject(bergenJson);
  });

  it('fill in the language that is not offered, so that every text can be read', () => {
    const organisation = readOrganisation(litenByJson);
    expect(organisation.areas[2]?.name).toEqual({ nb: 'Øya', nn: 'Øya', en: 'Øya', es: 'Øya', ar: 'Øya' });
    expect(organisation.texts.startPack.en).toEqual(['Alle er likeverdige.', 'Én snakker om gangen.']);
  });

  it('may lack a text in an offered language, and the nearest one stands in', () => {
    const name = { nb: 'Uro', en: 'Worry' };
    const parsed = readOrganisation(withValue(bergenJson, ['themes', 0, 'name'], name));
    expect(parsed.themes[0]?.name).toEqual({ ...name, nn: 'Uro', es: 'Worry', ar: 'Worry' });
    const norwegian = readOrganisation(
      withValue(bergenJson, ['themes', 0, 'name'], { nb: 'Uro', nn: 'Otte' }),
    );
    expect(norwegian.themes[0]?.name).toMatchObject({ en: 'Uro', es: 'Uro', ar: 'Uro' });
  });

  it('needs what people say yes to in every language that is offered', () => {
    for (const locale of knownLocales) {
      for (const agreement of ['consent', 'confidentiality'] as const) {
        const problems = problemsOf(withValue(bergenJson, [agreement, 'text', locale], undefined));
        expect(problems.map((problem) => problem.split(':')[0])).toEqual([`${agreement}.text.${locale}`]);
      }
    }
  });

  it('can be parsed again after being parsed', () => {
    const organisation = readOrganisation(litenByJson);
    expect(readOrganisation(organisation)).toEqual(organisation);
  });
});

describe('a file with one mistake', () => {
  it('is tried in more than 60 ways', () => {
    expect(brokenFields.length + brokenRules.length).toBeGreaterThan(60);
  });

  function expectOneProblem({ at, value, place, says }: BrokenVariant) {
    const problems = problemsOf(withValue(bergenJson, at, value));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(says);
    expect(problems[0]?.startsWith(`${place}: `)).toBe(true);
  }

  it.each(brokenFields)('$place is reported ($says)', expectOneProblem);

  it.each(brokenRules)('$place is reported when it does not fit the rest ($says)', expectOneProblem);

  it('reports a repeated area id as well as the overrides that lost their area', () => {
    const problems = problemsOf(withValue(bergenJson, ['areas', 1, 'id'], 'samnanger'));
    expect(problems[0]).toBe('areas[13].id: the id "samnanger" is used twice; give each entry its own');
    expect(problems.slice(1).every((problem) => /no area has the id "bergenhus"/.test(problem))).toBe(true);
    expect(problems.length).toBeGreaterThan(1);
  });

  it('reports a trip that is listed twice, also the other way round', () => {
    const { overrides } = bergenJson.travel;
    const [first] = overrides;
    const again = { between: first?.between.toReversed(), minutes: 20 };
    expect(problemsOf(withValue(bergenJson, ['travel', 'overrides', overrides.length], again))).toEqual([
      `travel.overrides[${overrides.length}].between: this trip is listed twice; an override counts in both directions, so remove one of them`,
    ]);
  });

  it('reports sizes that cross', () => {
    const problems = problemsOf(
      withValue(bergenJson, ['group'], { min: 8, max: 5, startAt: 6, startAtMinAfterDays: 1, graceDays: 0 }),
    );
    expect(problems).toEqual([
      'group.max: write at least 8, which is "min"',
      'group.startAt: write a number from "min" (8) to "max" (5)',
    ]);
  });

  it('reports that no time is left', () => {
    const none = { weekdays: ['mon'], parts: {}, except: [] };
    expect(problemsOf(withValue(bergenJson, ['slots'], none))).toEqual([
      'slots.parts: write a start time for at least one of morning, afternoon, evening',
    ]);
    const excepted = { weekdays: ['mon'], parts: { evening: '18:00' }, except: ['mon-evening'] };
    expect(problemsOf(withValue(bergenJson, ['slots'], excepted))).toEqual([
      'slots.except: every time is excepted; leave at least one to meet at',
    ]);
  });
});

describe('a file that is no organisation at all', () => {
  it.each([null, undefined, 3, 'text', [], true])('%j gives one problem about the file', (json) => {
    const problems = problemsOf(json);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^the file: write an object in braces with the fields id, name, locales/);
  });

  it('names every missing field once', () => {
    const places = problemsOf({}).map((problem) => problem.split(':')[0]);
    expect(places).toEqual(Object.keys(bergenJson));
  });

  it('asks for a text in some language when none is there', () => {
    const problems = problemsOf({
      ...litenByJson,
      defaultLocale: 'xx',
      texts: { about: {}, startPack: { nb: ['A'] } },
    });
    expect(problems).toContain('texts.about: write this in at least one language');
  });

  it('never answers with a message of the library', () => {
    const variants = [...brokenFields, ...brokenRules].map(({ at, value }) =>
      withValue(bergenJson, at, value),
    );
    expect(
      [...variants, {}, null]
        .flatMap(problemsOf)
        .filter((problem) => /Invalid|expected|received/.test(problem)),
    ).toEqual([]);
  });
});

describe('an e-mail address', () => {
  it.each(['ola@example.org', 'ola@blåbær.no', 'ola+krets@mail.example.org', `a@${'b'.repeat(63)}.no`])(
    '%s is one',
    (address) => {
      expect(isEmailAddress(address)).toBe(true);
    },
  );

  it.each([
    '',
    '@',
    'ola',
    'ola@',
    '@example.org',
    'ola@example.org/x',
    'ola@1',
    'ola@ex%61mple.org',
    'a b@example.org',
    'ola@exa mple.org',
    'a\r\n@example.org',
    `${'å'.repeat(3)}@example.org`,
    `a@${'b'.repeat(260)}.no`,
  ])('%j is none', (address) => {
    expect(isEmailAddress(address)).toBe(false);
  });
});
