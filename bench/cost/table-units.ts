/**
 * DynamoDB's documented rules for sizes and request units, written down apart from the emulator so that each checks the
 * other. https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
 */
const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

/** Two digits a byte and one byte more, without zeros at either end. */
const numberSize = (value: number): number => {
  const digits = String(Math.abs(value))
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;
  return Math.ceil(digits / 2) + (value < 0 ? 2 : 1);
};

const valueSize = (value: unknown): number => {
  if (typeof value === 'string') return bytes(value);
  if (typeof value === 'number') return numberSize(value);
  if (Array.isArray(value)) return value.reduce((sum, one) => sum + 1 + valueSize(one), 3);
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).reduce(
      (sum, [name, one]) => sum + 1 + bytes(name) + (one === undefined ? 0 : valueSize(one)),
      3,
    );
  return 1;
};

/** Bytes of an item: names and values. */
export const itemSize = (item: Readonly<Record<string, unknown>>): number =>
  Object.entries(item).reduce(
    (sum, [name, value]) => sum + (value === undefined ? 0 : bytes(name) + valueSize(value)),
    0,
  );

/** One unit a begun kilobyte; two in a transaction. */
export const writeUnits = (size: number, { transaction }: { readonly transaction: boolean }): number =>
  Math.max(1, Math.ceil(size / 1024)) * (transaction ? 2 : 1);

/** One unit a begun four kilobytes, half of it when the read may be a little old. */
export const readUnits = (size: number, { consistent }: { readonly consistent: boolean }): number =>
  Math.max(1, Math.ceil(size / 4096)) * (consistent ? 1 : 0.5);

/** Units of an index whose row stays as it is, comes, goes, or moves. */
export const indexWrites = (before: string | undefined, after: string | undefined): number => {
  if (before === after) return 0;
  return before === undefined || after === undefined ? 1 : 2;
};
