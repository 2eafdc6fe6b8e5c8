import type { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';

const list = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());
/** Plain comparisons only: what cannot be read here must not go unseen. */
const conditionSchema = z
  .strictObject({ StringEquals: z.record(z.string(), z.string()) })
  .transform(({ StringEquals }) => Object.entries(StringEquals).map(([name, value]) => `${name}=${value}`))
  .default([]);
const statementSchema = z.object({
  Effect: z.literal('Allow'),
  Action: list,
  Resource: z.unknown(),
  Condition: conditionSchema,
});
const trustSchema = z.object({
  Effect: z.literal('Allow'),
  Action: z.literal('sts:AssumeRole'),
  Principal: z.strictObject({ Service: z.string() }),
  Condition: conditionSchema,
});
const roleSchema = z.object({
  Properties: z.object({
    AssumeRolePolicyDocument: z.object({ Statement: z.array(trustSchema) }),
    ManagedPolicyArns: z.array(z.unknown()).optional(),
    Policies: z.array(z.object({ PolicyDocument: z.object({ Statement: z.array(statementSchema) }) })),
  }),
});
export type Statement = z.infer<typeof statementSchema>;

/** Roles by logical id without its hash: who may do what. */
export const rolesOf = (template: Template) =>
  Object.fromEntries(
    Object.entries(template.findResources('AWS::IAM::Role')).map(([id, resource]) => {
      const { Properties: role } = roleSchema.parse(resource);
      const statements = role.Policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
      const trust = role.AssumeRolePolicyDocument.Statement;
      return [id.slice(0, -8), { statements, trust, managed: role.ManagedPolicyArns ?? [] }];
    }),
  );

const onCondition = (text: string, { Condition: conditions }: { readonly Condition: readonly string[] }) =>
  [text, ...(conditions.length === 0 ? [] : ['if', conditions.join(' and ')])].join(' ');

/** `service if condition` of the only statement that lets a role be taken on. */
export const trustOf = (trust: readonly z.infer<typeof trustSchema>[]): string =>
  trust.map((statement) => onCondition(statement.Principal.Service, statement)).join(', or ');

/** `action on resource if condition` in short: the last, readable part of each resource. */
export const allowed = (statements: readonly Statement[]): string[] =>
  statements
    .flatMap((statement) =>
      [statement.Resource]
        .flat()
        .flatMap((resource) =>
          statement.Action.map((action) => onCondition(`${action} on ${shortName(resource)}`, statement)),
        ),
    )
    .sort();

/** Logical id without its hash, with what is joined to it. */
const shortName = (resource: unknown): string => {
  const text = JSON.stringify(resource);
  const [, exported] = /ExportsOutputFnGetAtt(\w+?)[0-9A-F]{8}(?:Stream)?Arn/.exec(text) ?? [];
  const [, ref] = /"(?:Fn::GetAtt|Ref)":\["?(\w+?)[0-9A-F]{8}"/.exec(text) ?? [];
  const [, literal] = /:(identity\/\*)"/.exec(text) ?? [];
  const stream = text.includes('StreamArn') ? '/stream' : '';
  const [, tail] = /"(\/[\w*/]+)"/.exec(text) ?? [];
  const [, settings] = /configuration-set\/",\{"Ref":"(\w+?)[0-9A-F]{8}"/.exec(text) ?? [];
  return `${exported ?? ref ?? literal ?? settings ?? text}${stream}${tail ?? ''}`;
};
