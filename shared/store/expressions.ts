import type { Condition, Test } from './writes.ts';

/**
 * A DynamoDB expression in the making. Every name stands behind a placeholder, because `state`,
 * `owner`, `count` and others are reserved words.
 */
export type Expression = {
  readonly name: (path: string) => string;
  readonly value: (given: string | number) => string;
  /** What the request needs besides the texts; no values are left out, DynamoDB refuses an empty map. */
  readonly attributes: () => {
    readonly ExpressionAttributeNames: Record<string, string>;
    readonly ExpressionAttributeValues?: Record<string, string | number>;
  };
};

export const expression = (): Expression => {
  const names = new Map<string, string>();
  const values = new Map<string, string | number>();
  return {
    name: (path) => {
      const parts = path.split('.');
      for (const part of parts) names.set(`#${part}`, part);
      return parts.map((part) => `#${part}`).join('.');
    },
    value: (given) => {
      const placeholder = `:v${values.size}`;
      values.set(placeholder, given);
      return placeholder;
    },
    attributes: () => ({
      ExpressionAttributeNames: Object.fromEntries(names),
      ...(values.size === 0 ? {} : { ExpressionAttributeValues: Object.fromEntries(values) }),
    }),
  };
};

const testText = ({ name, value }: Expression, test: Test): string =>
  test.is === 'absent'
    ? `attribute_not_exists(${name(test.path)})`
    : `${name(test.path)} ${test.is} ${value(test.value)}`;

export const conditionText = (within: Expression, when: Condition): string =>
  when.map((tests) => `(${tests.map((test) => testText(within, test)).join(' AND ')})`).join(' OR ');
