import * as z from 'zod';
import { type Counts, plus } from './kinds.ts';

/** A synthesised template, as far as it says what costs money while nobody comes. */
export const templateSchema = z.object({
  Resources: z.record(
    z.string(),
    z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) }),
  ),
});
export type Template = z.infer<typeof templateSchema>;
type Properties = Readonly<Record<string, unknown>>;

/** Cost nothing while they only stand there; what they do is counted by the story. */
const freeToStand: ReadonlySet<string> = new Set([
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGatewayV2::ApiMapping',
  'AWS::ApiGatewayV2::DomainName',
  'AWS::ApiGatewayV2::Integration',
  'AWS::ApiGatewayV2::Route',
  'AWS::ApiGatewayV2::Stage',
  'AWS::Budgets::Budget',
  'AWS::CDK::Metadata',
  'AWS::DynamoDB::GlobalTable',
  'AWS::IAM::Policy',
  'AWS::IAM::Role',
  'AWS::KMS::Alias',
  'AWS::Lambda::EventInvokeConfig',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::Function',
  'AWS::Lambda::Permission',
  'AWS::Logs::LogGroup',
  // The figure it counts is priced by its name, see `figuresOf`.
  'AWS::Logs::MetricFilter',
  'AWS::S3::Bucket',
  'AWS::S3::BucketPolicy',
  'AWS::SES::ConfigurationSetEventDestination',
  'AWS::SES::EmailIdentity',
  'AWS::SES::ReceiptRule',
  'AWS::SES::ReceiptRuleSet',
  'AWS::SNS::Subscription',
  'AWS::SNS::Topic',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::Queue',
  'AWS::SQS::QueuePolicy',
  'AWS::Scheduler::Schedule',
  'AWS::Scheduler::ScheduleGroup',
  'AWS::StepFunctions::StateMachine',
]);

const metricsSchema = z.object({ Metrics: z.array(z.object({ MetricStat: z.unknown().optional() })) });

/** An alarm costs by the metrics it looks at; an expression by itself is free. */
const metricsOf = (properties: Properties): number => {
  const read = metricsSchema.safeParse(properties);
  return read.success ? read.data.Metrics.filter(({ MetricStat }) => MetricStat !== undefined).length : 1;
};

const figureSchema = z.object({
  MetricTransformations: z.array(z.object({ MetricNamespace: z.string(), MetricName: z.string() })),
});

/** Figures counted from log lines; several filters may count the same one, which is paid once. */
const figuresOf = (resources: readonly Template['Resources'][string][]): Counts => {
  const names = resources
    .filter(({ Type }) => Type === 'AWS::Logs::MetricFilter')
    .flatMap(({ Properties }) => figureSchema.parse(Properties).MetricTransformations)
    .map(({ MetricNamespace, MetricName }) => `${MetricNamespace}/${MetricName}`);
  return { customMetrics: new Set(names).size };
};

const reputationSchema = z.object({
  ReputationOptions: z.object({ ReputationMetricsEnabled: z.literal(true) }),
});

/** What a resource costs a month by being there. Throws for a type that nobody has looked up. */
const standing = (type: string, properties: Properties): Counts => {
  if (type === 'AWS::KMS::Key') return { kmsKeyMonths: 1 };
  if (type === 'AWS::CloudWatch::Alarm') return { alarmMetrics: metricsOf(properties) };
  if (type === 'AWS::CloudWatch::Dashboard') return { dashboards: 1 };
  // Bounce and complaint rate of the configuration set, published as metrics of our own.
  if (type === 'AWS::SES::ConfigurationSet')
    return reputationSchema.safeParse(properties).success ? { customMetrics: 2 } : {};
  if (freeToStand.has(type)) return {};
  throw new Error(`Nobody has said yet what ${type} costs a month: add it to bench/cost/template.ts.`);
};

export const standingCounts = (templates: readonly Template[]): Counts => {
  const resources = templates.flatMap(({ Resources }) => Object.values(Resources));
  return resources.reduce(
    (sum: Counts, { Type, Properties }) => plus(sum, standing(Type, Properties)),
    figuresOf(resources),
  );
};

const field = (text: string, from: number, to: number): number => {
  const [range = '', step] = text.split('/');
  const [first = '', last = first] = range.split('-');
  const begin = range === '*' ? from : Number(first);
  const end = range === '*' || (step !== undefined && !range.includes('-')) ? to : Number(last);
  return Math.floor((end - begin) / Number(step ?? 1)) + 1;
};

/** Runs a day of `cron(minute hour * * ? *)`. Throws for any other form. */
export const runsPerDay = (expression: string): number => {
  const [, minute, hour, rest] = /^cron\((\S+) (\S+) (.*)\)$/.exec(expression) ?? [];
  if (minute === undefined || hour === undefined || !/^(\* \* \? \*|\? \* \* \*)$/.test(rest ?? ''))
    throw new Error(`This schedule is not a daily one: ${expression}`);
  const count = (text: string, from: number, to: number): number =>
    text.split(',').reduce((sum, part) => sum + field(part, from, to), 0);
  return count(minute, 0, 59) * count(hour, 0, 23);
};

const scheduleSchema = z.object({ ScheduleExpression: z.string() });
const functionSchema = z.object({ MemorySize: z.number() });

const named = (text: string, names: Readonly<Record<string, string>>): string | undefined =>
  Object.entries(names).find(([prefix]) => text.startsWith(prefix))?.[1];

/** Beginnings of logical ids in the service stack. */
const functionIds = {
  Web: 'web',
  Mailer: 'mailer',
  Matcher: 'matcher',
  FollowUp: 'follow-up',
  Feedback: 'feedback',
  Inbound: 'inbound',
} as const;

/** By function: runs a day, and megabytes of memory. */
export const functionFacts = (
  service: Template,
): Readonly<Record<string, { readonly runsPerDay: number; readonly megabytes: number }>> => {
  const facts: Record<string, { runsPerDay: number; megabytes: number }> = {};
  for (const [id, { Type, Properties }] of Object.entries(service.Resources)) {
    const name = named(id, functionIds);
    if (name === undefined) continue;
    facts[name] ??= { runsPerDay: 0, megabytes: 128 };
    const { ScheduleExpression } = scheduleSchema.safeParse(Properties).data ?? {};
    const { MemorySize } = functionSchema.safeParse(Properties).data ?? {};
    if (Type === 'AWS::Scheduler::Schedule' && ScheduleExpression !== undefined)
      facts[name].runsPerDay += runsPerDay(ScheduleExpression);
    if (Type === 'AWS::Lambda::Function' && MemorySize !== undefined) facts[name].megabytes = MemorySize;
  }
  return facts;
};
