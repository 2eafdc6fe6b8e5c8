import type { Condition, Item, Test } from './writes.ts';

const isMap = (value: unknown): value is Item => typeof value === 'object' && value !== null;

const attribute = (item: Item | undefined, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (isMap(value) ? value[name] : undefined), item);

type Comparable = string | number;

/** As in DynamoDB, only values of one type compare. */
const comparable = (actual: unknown, wanted: Comparable): actual is Comparable =>
  typeof actual === typeof wanted;

const verdicts = {
  '=': (actual: Comparable, wanted: Comparable) => actual === wanted,
  '<': (actual: Comparable, wanted: Comparable) => actual < wanted,
  '<=': (actual: Comparable, wanted: Comparable) => actual <= wanted,
  '>': (actual: Comparable, wanted: Comparable) => actual > wanted,
} as const;

const passes = (item: Item | undefined, test: Test): boolean => {
  const actual = attribute(item, test.path);
  if (test.is === 'absent') return actual === undefined;
  return comparable(actual, test.value) && verdicts[test.is](actual, test.value);
};

/** Whether a row fits a condition, as DynamoDB would say; no condition always holds. */
export const holds = (item: Item | undefined, when: Condition | undefined): boolean =>
  when === undefined || when.some((tests) => tests.every((test) => passes(item, test)));
