import type { Policy } from '../../shared/matching/policy.ts';
import type { Organisation } from '../../shared/organisation/schema.ts';

/** What a policy decides: when to propose, and what happens to places that are free. */
export type SimulatedPolicy = Policy & {
  readonly max: number;
  /** A place that somebody leaves is offered to the longest-waiting person who fits. */
  readonly replaces: boolean;
  /** The nightly run also fills places of groups that have not met, up to the most a group may have. */
  readonly keepsOpen: boolean;
  /** A group whose people have been told and that has one too few is kept for so many days; 0: dissolved at once. */
  readonly graceDays: number;
};

export const DEFAULT_POLICY = 'default';

const NEVER = Number.POSITIVE_INFINITY;

const asInProduct = ({ group }: Organisation): SimulatedPolicy => ({
  min: group.min,
  max: group.max,
  startAt: group.startAt,
  startAtMinAfterDays: group.startAtMinAfterDays,
  replaces: true,
  keepsOpen: true,
  graceDays: group.graceDays,
});

type Making = { readonly says: string; readonly make: (organisation: Organisation) => SimulatedPolicy };

const startingAt =
  (startAt: (group: Organisation['group']) => number, more: Partial<SimulatedPolicy> = {}) =>
  (organisation: Organisation): SimulatedPolicy => ({
    ...asInProduct(organisation),
    startAt: startAt(organisation.group),
    startAtMinAfterDays: NEVER,
    ...more,
  });

/** Every policy there is, by name. */
export const policyCatalogue = {
  default: { says: 'the values of the organisation file', make: asInProduct },
  five: {
    says: 'forms at the fewest at once; only a place that somebody leaves is filled',
    make: startingAt(({ min }) => min, { keepsOpen: false, graceDays: 0 }),
  },
  'five-bare': {
    says: 'forms at the fewest at once, nobody is ever added',
    make: startingAt(({ min }) => min, { keepsOpen: false, replaces: false, graceDays: 0 }),
  },
  'after-one-week': {
    says: 'waits for six, or for five who have all waited 7 days; all else as the default',
    make: startingAt(() => 6, { startAtMinAfterDays: 7 }),
  },
  'after-two-weeks': {
    says: 'waits for six, or for five who have all waited 14 days; all else as the default',
    make: startingAt(() => 6, { startAtMinAfterDays: 14 }),
  },
  'after-four-weeks': {
    says: 'waits for six, or for five who have all waited 28 days; all else as the default',
    make: startingAt(() => 6, { startAtMinAfterDays: 28 }),
  },
  six: { says: 'always waits for six, all else as the default', make: startingAt(() => 6) },
  seven: { says: 'always waits for seven, all else as the default', make: startingAt(() => 7) },
  eight: {
    says: 'always waits for the most, all else as the default',
    make: startingAt(({ max }) => max),
  },
} as const satisfies Readonly<Record<string, Making>>;

type Known = keyof typeof policyCatalogue;

/** A policy of the catalogue, or one with other days of grace: `eight+0`. */
export type PolicyName = Known | `${Known}+${number}`;

const isKnown = (name: string): name is Known => Object.hasOwn(policyCatalogue, name);

const parts = (name: string): { readonly base: string; readonly days: string | undefined } => {
  const [base = '', days, ...more] = name.split('+');
  return { base: more.length > 0 ? '' : base, days };
};

export const isPolicyName = (name: string): name is PolicyName => {
  const { base, days } = parts(name);
  return isKnown(base) && (days === undefined || /^\d{1,3}$/.test(days));
};

/** The policy of this name for an organisation. */
export const policyNamed = (name: PolicyName, organisation: Organisation): SimulatedPolicy => {
  const { base, days } = parts(name);
  const policy = policyCatalogue[isKnown(base) ? base : DEFAULT_POLICY].make(organisation);
  return days === undefined ? policy : { ...policy, graceDays: Number(days) };
};
