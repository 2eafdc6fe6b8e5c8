import * as z from 'zod';

const resource = z.looseObject({ Type: z.string(), DependsOn: z.unknown().optional() });
const templateSchema = z.looseObject({
  Resources: z.record(z.string(), resource),
  Outputs: z.record(z.string(), z.unknown()).optional(),
});

export type Template = z.output<typeof templateSchema>;
export type Resource = Template['Resources'][string];

/** What an emulator's CloudFormation refuses. */
export type Refused = {
  readonly resource: (one: Resource) => boolean;
  readonly output: (text: string) => boolean;
  /** Actions whose resource and conditions it does not know: their statements are allowed everywhere. */
  readonly actions: readonly string[];
};

export const readTemplate = (text: string): Template => templateSchema.parse(JSON.parse(text));

const entriesOf = (template: Template) => Object.entries(template.Resources);

/** `Ref`, `Fn::GetAtt` and `Fn::Sub` alike; `DependsOn` is mended instead. */
const refersTo = (value: unknown, id: string): boolean => {
  const text = JSON.stringify(value ?? null);
  return (
    text.includes(`{"Ref":"${id}"}`) ||
    text.includes(`["${id}",`) ||
    text.includes(`\${${id}}`) ||
    text.includes(`\${${id}.`)
  );
};

const isLeftOut = (one: Resource, out: readonly string[], refused: Refused): boolean => {
  const { DependsOn: _, ...rest } = one;
  return refused.resource(one) || out.some((id) => refersTo(rest, id));
};

/** What is refused, then what cannot be without it, until nothing more goes. */
const idsOut = (template: Template, refused: Refused): readonly string[] => {
  let out: readonly string[] = [];
  for (let before = -1; before !== out.length; ) {
    before = out.length;
    out = entriesOf(template)
      .filter(([, one]) => isLeftOut(one, out, refused))
      .map(([id]) => id);
  }
  return out;
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isOf = ({ Action }: Readonly<Record<string, unknown>>, actions: readonly string[]): boolean =>
  Action !== undefined && [Action].flat().every((one) => typeof one === 'string' && actions.includes(one));

/** Statements of these actions and no other, for every resource and without conditions. */
const widened = (value: unknown, actions: readonly string[]): unknown => {
  if (Array.isArray(value)) return value.map((one) => widened(one, actions));
  if (!isObject(value)) return value;
  if (isOf(value, actions)) {
    const { Condition: _, ...statement } = value;
    return { ...statement, Resource: '*' };
  }
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, widened(inner, actions)]));
};

const mended = (one: Resource, out: readonly string[]): Resource => {
  const { DependsOn, ...rest } = one;
  const left = [DependsOn].flat().filter((id) => typeof id === 'string' && !out.includes(id));
  return left.length === 0 ? rest : { ...rest, DependsOn: left };
};

type Left = { readonly template: Template; readonly leftOut: readonly string[] };

const outputsOut = ({ Outputs = {} }: Template, refused: Refused, out: readonly string[]) =>
  Object.entries(Outputs)
    .filter(([, one]) => refused.output(JSON.stringify(one)) || out.some((id) => refersTo(one, id)))
    .map(([id]) => id);

/** The statements that are widened, by the resource they belong to. */
const idsWidened = (template: Template, { actions }: Refused) =>
  entriesOf(template)
    .filter(([, one]) => JSON.stringify(widened(one, actions)) !== JSON.stringify(one))
    .map(([id]) => id);

/**
 * The template without what is refused, and what was left out: `Type id`, `output id`, or `limits
 * of id`. Everything else stays as the app wrote it.
 */
export const leaveOut = (template: Template, refused: Refused): Left => {
  const out = idsOut(template, refused);
  const outputs = outputsOut(template, refused, out);
  const wide = idsWidened(template, refused).filter((id) => !out.includes(id));
  const kept = entriesOf(template)
    .filter(([id]) => !out.includes(id))
    .map(([id, one]): [string, Resource] => {
      const read = wide.includes(id) ? resource.parse(widened(one, refused.actions)) : one;
      return [id, mended(read, out)];
    });
  return {
    template: {
      ...template,
      Resources: Object.fromEntries(kept),
      Outputs: Object.fromEntries(
        Object.entries(template.Outputs ?? {}).filter(([id]) => !outputs.includes(id)),
      ),
    },
    leftOut: [
      ...out.map((id) => `${template.Resources[id]?.Type} ${id}`),
      ...outputs.map((id) => `output ${id}`),
      ...wide.map((id) => `limits of ${refused.actions} in ${id}`),
    ],
  };
};
