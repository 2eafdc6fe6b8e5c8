import type { Condition, Item, Test } from './writes.ts';

const isMap = (value: unknown): value is Item => typeof value === 'object' && value !== null;

const attribute = (item: Item | undefined, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (isMap(value) ? value[name] : undefined), item);

/** Undefined when the two do not compare: as in DynamoDB, only values of one type do. */
const order = (actual: unknown, wanted: string | number): number | undefined => {
  if (typeof actual === 'number' && typeof wanted === 'number') return actual - wanted;
  if (typeof actual !== 'string' || typeof wanted !== 'string') return undefined;
  return Number(actual > wanted) - Number(actual < wanted);
};

const verdicts = {
  '=': (difference: number) => difference === 0,
  '<': (difference: number) => difference < 0,
  '<=': (difference: number) => difference <= 0,
  '>': (difference: number) => difference > 0,
} as const;

const passes = (item: Item | undefined, test: Test): boolean => {
  const actual = attribute(item, test.path);
  if (test.is === 'absent') return actual === undefined;
  const difference = order(actual, test.value);
  if (difference === undefined) return false;
  return verdicts[test.is](difference);
};

/** Whether a row fits a condition, as DynamoDB would say; no condition always holds. */
export const holds = (item: Item | undefined, when: Condition | undefined): boolean =>
  when === undefined || when.some((tests) => tests.every((test) => passes(item, test)));
