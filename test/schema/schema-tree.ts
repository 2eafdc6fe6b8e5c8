import * as z from 'zod';

type Node = z.core.JSONSchema.BaseSchema;

const tree = (schema: z.ZodType): Node => z.toJSONSchema(schema, { unrepresentable: 'any' });

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const nodes = (values: readonly unknown[] = []): Node[] => values.filter(isNode);
const optionsOf = ({ anyOf, oneOf }: Node): Node[] => nodes([...(anyOf ?? []), ...(oneOf ?? [])]);

const below = (node: Node, above: string): string[] => {
  const options = optionsOf(node);
  if (options.length > 0) return options.flatMap((option) => below(option, above));
  if (node.type === 'array') return nodes([node.items]).flatMap((item) => below(item, above));
  if (node.type !== 'object') return [above];
  return Object.entries(node.properties ?? {}).flatMap(([name, value]) =>
    below(isNode(value) ? value : {}, above === '' ? name : `${above}.${name}`),
  );
};

/** Every attribute that a row of this schema can have, `seat.meeting.place`; through lists and unions, each once. */
export const attributesOf = (schema: z.ZodType): string[] => [...new Set(below(tree(schema), ''))].sort();

const textOf = ({ format }: Node): string => {
  if (format === 'date-time') return '2027-03-01T09:00:00.000Z';
  return format === 'date' ? '2027-03-01' : 'text';
};

const objects = ({ properties = {} }: Node): unknown[] => {
  const values = Object.entries(properties).map(
    ([name, node]) => [name, isNode(node) ? valuesOf(node) : []] as const,
  );
  const most = Math.max(1, ...values.map(([, each]) => each.length));
  return Array.from({ length: most }, (_, at) =>
    Object.fromEntries(values.map(([name, each]) => [name, each[at % each.length]])),
  );
};

const valuesOf = (node: Node): unknown[] => {
  if (node.const !== undefined) return [node.const];
  if (node.enum !== undefined) return node.enum;
  const options = optionsOf(node);
  if (options.length > 0) return options.flatMap(valuesOf);
  if (node.type === 'object') return objects(node);
  if (node.type === 'array') return [nodes([node.items]).flatMap(valuesOf)];
  if (node.type === 'boolean') return [true, false];
  return [node.type === 'string' ? textOf(node) : 1];
};

/** Values of this schema that have every attribute and every choice between them; nothing random. */
export const fullValues = <Value>(schema: z.ZodType<Value>): Value[] =>
  valuesOf(tree(schema)).map((value) => schema.parse(value));

/** The attributes that a value really has, named as `attributesOf` names them. */
export const attributesIn = (value: unknown, above = ''): string[] => {
  if (Array.isArray(value)) return [...new Set(value.flatMap((item) => attributesIn(item, above)))];
  if (!isNode(value)) return value === undefined ? [] : [above];
  return Object.entries(value).flatMap(([name, inner]) =>
    attributesIn(inner, above === '' ? name : `${above}.${name}`),
  );
};
