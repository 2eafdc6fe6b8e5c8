import { type Assumptions, assumptionsSchema } from './assumptions.ts';
import { isPolicyName, type PolicyName, policyCatalogue } from './policies.ts';

export type Wish = {
  readonly assumptions: Assumptions;
  /** Sign-ups a week; each is simulated by itself. */
  readonly perWeek: readonly number[];
  readonly policies: readonly PolicyName[];
  /** What people offer is varied instead of the policy. */
  readonly levers: boolean;
  readonly json: boolean;
  readonly help: boolean;
  /** The folder for pictures. */
  readonly pictures: string | undefined;
};

export type ReadWish =
  | { readonly ok: true; readonly wish: Wish }
  | { readonly ok: false; readonly wrong: readonly string[] };

const SWITCHES: readonly string[] = ['levers', 'json', 'help'];
const LISTS: readonly string[] = ['per-week', 'policies', 'pictures'];
const USUAL_PER_WEEK = '6,20,60';
const USUAL_POLICIES = 'default,five,eight';

export const flagOf = (name: string): string =>
  `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
const nameOf = (flag: string): string =>
  flag.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

type Words = { readonly values: ReadonlyMap<string, string>; readonly wrong: readonly string[] };

/** `--seed=7` is the same as `--seed 7`. */
const wordsOf = (args: readonly string[]): Words => {
  const values = new Map<string, string>();
  const wrong: string[] = [];
  const words = args
    .flatMap((arg) =>
      arg.startsWith('--') && arg.includes('=')
        ? [arg.slice(0, arg.indexOf('=')), arg.slice(arg.indexOf('=') + 1)]
        : [arg],
    )
    [Symbol.iterator]();
  for (const word of words) {
    const flag = word.slice(2);
    if (!word.startsWith('--')) wrong.push(`${word}: every option starts with --`);
    else if (SWITCHES.includes(flag)) values.set(flag, '');
    else {
      const value = words.next().value;
      if (value === undefined || value === '' || value.startsWith('--'))
        wrong.push(`${word}: write a value after it`);
      else values.set(flag, value);
    }
  }
  return { values, wrong };
};

const listOf = (text: string): readonly string[] => text.split(',').filter((one) => one !== '');

const wrongLists = (perWeek: readonly string[], policies: readonly string[]): readonly string[] => {
  const rates = perWeek.filter((one) => !(Number(one) > 0 && Number(one) <= 1000));
  const unknown = policies.filter((one) => !isPolicyName(one));
  return [
    ...(rates.length > 0 || perWeek.length === 0
      ? ['--per-week: write numbers above 0 and up to 1000, with commas']
      : []),
    ...(unknown.length > 0 || policies.length === 0
      ? [`--policies: write some of ${Object.keys(policyCatalogue).join(', ')}, with commas`]
      : []),
  ];
};

const readNumbers = (values: ReadonlyMap<string, string>) => {
  const numbers = [...values].filter(([flag]) => !SWITCHES.includes(flag) && !LISTS.includes(flag));
  const parsed = assumptionsSchema.safeParse(
    Object.fromEntries(numbers.map(([flag, value]) => [nameOf(flag), value])),
  );
  if (parsed.success) return { assumptions: parsed.data, wrong: [] };
  const wrong = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => `${flagOf(key)}: there is no such option`)
      : [`${flagOf(String(issue.path[0] ?? ''))}: ${issue.message}`],
  );
  return { assumptions: undefined, wrong };
};

/** Reads the arguments, or says all that is wrong with them, one line each. */
export const readWish = (args: readonly string[]): ReadWish => {
  const { values, wrong } = wordsOf(args);
  const numbers = readNumbers(values);
  const perWeek = listOf(values.get('per-week') ?? USUAL_PER_WEEK);
  const policies = listOf(values.get('policies') ?? USUAL_POLICIES);
  const all = [...wrong, ...numbers.wrong, ...wrongLists(perWeek, policies)];
  if (all.length > 0 || numbers.assumptions === undefined) return { ok: false, wrong: all };
  const wish: Wish = {
    assumptions: numbers.assumptions,
    perWeek: perWeek.map(Number),
    policies: [...new Set(policies.filter(isPolicyName))],
    levers: values.has('levers'),
    json: values.has('json'),
    help: values.has('help'),
    pictures: values.get('pictures'),
  };
  return { ok: true, wish };
};

const optionLines = (): readonly string[] =>
  Object.entries(assumptionsSchema.shape).map(([name, field]) => {
    const { says = '', usual = '' } = field.meta() ?? {};
    return `  ${flagOf(name).padEnd(19)} ${says} (${usual})`;
  });

/** What `--help` answers: every option with its usual value. */
export const helpLines = (): readonly string[] => [
  'usage: simulate [options]',
  'Plays years of sign-ups with the real engine and compares policies of when to propose a group.',
  '',
  `  --per-week LIST     sign-ups a week (${USUAL_PER_WEEK})`,
  `  --policies LIST     policies to compare (${USUAL_POLICIES})`,
  '  --levers            vary what people offer instead, under the default policy',
  '  --json              JSON instead of tables',
  '  --pictures FOLDER   also draw pictures (SVG) into this folder',
  '  --help              this',
  '',
  'Policies:',
  ...Object.entries(policyCatalogue).map(([name, { says }]) => `  ${name.padEnd(19)} ${says}`),
  '',
  'Assumptions (shares are from 0 to 1):',
  ...optionLines(),
];
