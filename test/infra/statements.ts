import type { Template } from 'aws-cdk-lib/assertions';
import { z } from 'zod';

const list = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());
const statementSchema = z.object({
  Effect: z.string(),
  Action: list,
  Resource: z.unknown(),
  Condition: z.unknown().optional(),
});
const roleSchema = z.object({
  Properties: z.object({
    AssumeRolePolicyDocument: z.unknown(),
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
      return [id.slice(0, -8), { statements, managed: role.ManagedPolicyArns ?? [] }];
    }),
  );

/** `action on resource` in short: the last, readable part of each resource. */
export const allowed = (statements: readonly Statement[]): string[] =>
  statements
    .flatMap(({ Action: actions, Resource: resources }) =>
      [resources]
        .flat()
        .flatMap((resource) => actions.map((action) => `${action} on ${shortName(resource)}`)),
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
