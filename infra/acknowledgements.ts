import type { Settings } from './settings.ts';

/** A finding of cdk-nag that we have looked at and leave as it is. */
export type Acknowledgement = {
  /** As cdk-nag writes it; `{region}`, `{account}`, `{data}` and `{service}`, the stacks, are those of the deployment. */
  readonly rule: string;
  /** Paths of constructs: `data` or `service` for the stack, then as in the construct tree. */
  readonly at: readonly string[];
  readonly reason: string;
};

const failureQueues = ['Mailer', 'Matcher', 'FollowUp', 'Feedback'].map((name) => `service/${name}/Failures`);
const functions = [
  'service/Web/Function',
  ...['Mailer', 'Matcher', 'FollowUp', 'Feedback'].map((name) => `service/${name}/Function/Function`),
];

const endOfTheLine =
  'It is itself the place where failed work ends, and an alarm watches it. A queue behind it would only hide it.';
const ownDestination =
  'A failure destination is set instead, on the function or on its stream: it also says what went wrong.';
const sandbox =
  'An account in the sandbox of SES also needs permission on the recipient’s identity; the condition ses:FromAddress allows the one sender only.';

const noFunctionTraces =
  'Traces would hold addresses of pages, which hold links, and cost money. Log lines have a request id and the kind of error.';

const ownExecutions =
  'A distributed map looks at the executions of its own parts, whose names nobody knows before; they are all of this one state machine.';
const partsOf = 'arn:aws:states:{region}:{account}:execution:{"Fn::Select":[6,{"Fn::Split":[":",';
const noTraces =
  'Traces cost money, and the history of an execution tells which part took how long and which failed.';

/** What the state machine adds, which is there with `fanOutFrom` only. */
const fanOut: readonly Acknowledgement[] = [
  {
    rule: 'AwsSolutions-IAM5[Resource::arn:aws:states:{region}:{account}:execution:{service}-matching:*]',
    at: ['service/FanOut/Role'],
    reason: ownExecutions,
  },
  {
    rule: 'AwsSolutions-IAM5[Resource::*]',
    at: ['service/FanOut/Role'],
    reason: 'The actions that set up the delivery of a state machine’s log know no single resource.',
  },
  ...['', '/Catchment'].map((label) => ({
    rule: `AwsSolutions-IAM5[Resource::${partsOf}{"Ref":"FanOutMachine1936C504"}]}]}${label}:*]`,
    at: ['service/FanOut/Machine/DistributedMapPolicy'],
    reason: ownExecutions,
  })),
  {
    rule: 'AwsSolutions-SF1',
    at: ['service/FanOut/Machine'],
    reason:
      'Errors are logged. The rest is in the history of the execution, and a line for each step costs money.',
  },
  { rule: 'AwsSolutions-SF2', at: ['service/FanOut/Machine'], reason: noTraces },
  { rule: 'Serverless-StepFunctionStateMachineXray', at: ['service/FanOut/Machine'], reason: noTraces },
];

/**
 * The whole of it, reviewed: test/infra/nag.ts holds that there is no finding without a line here and
 * no line here without a finding. A new one is a decision; write why, or better, mend it.
 */
const always: readonly Acknowledgement[] = [
  {
    rule: 'AwsSolutions-APIG4',
    at: ['service/Site/Route'],
    reason:
      'The form is for everybody. What is not, is reached by a mailed link whose secret the handler checks; there are no accounts.',
  },
  { rule: 'AwsSolutions-SQS3', at: failureQueues, reason: endOfTheLine },
  { rule: 'Serverless-SQSRedrivePolicy', at: failureQueues, reason: endOfTheLine },
  {
    rule: 'AwsSolutions-IAM5[Resource::{data}:ExportsOutputFnGetAttTableCD117FA1ArnE2C8C204/stream/*]',
    at: ['service/Mailer/Function/Role'],
    reason: 'The action dynamodb:ListStreams knows no single stream; it lists those of this one table.',
  },
  {
    rule: 'AwsSolutions-IAM5[Resource::arn:aws:ses:{region}:{account}:identity/*]',
    at: ['service/Mailer/Function/Role', 'service/FollowUp/Function/Role'],
    reason: sandbox,
  },
  {
    rule: 'Serverless-LambdaDLQ',
    at: ['service/Web/Function'],
    reason: 'Somebody waits for its answer and sees the error; nothing is left to be done later.',
  },
  {
    rule: 'Serverless-LambdaDLQ',
    at: functions.slice(1),
    reason: ownDestination,
  },
  {
    rule: 'Serverless-LambdaTracing',
    at: functions,
    reason: noFunctionTraces,
  },
  {
    rule: 'Serverless-SNSRedrivePolicy',
    at: ['service/WarningsReader'],
    reason: 'SNS keeps no dead letters for e-mail; an alarm that is on stays visible on the dashboard.',
  },
];

const noDeadLetters =
  'Dead letters would keep the mail, with the links it quotes, for days. It is tried twice more, an alarm watches the errors, and the question stays open.';

/** What answers by mail add, which are there with `replyDomain` only. */
const inbound: readonly Acknowledgement[] = [
  { rule: 'Serverless-LambdaDLQ', at: ['service/Inbound/Function/Function'], reason: noDeadLetters },
  {
    rule: 'Serverless-LambdaAsyncFailureDestination',
    at: ['service/Inbound/Function/Function/EventInvokeConfig'],
    reason: noDeadLetters,
  },
  {
    rule: 'Serverless-SNSRedrivePolicy',
    at: ['service/Inbound/Function/Function/Topic'],
    reason: noDeadLetters,
  },
  { rule: 'Serverless-LambdaTracing', at: ['service/Inbound/Function/Function'], reason: noFunctionTraces },
];

/** What was looked at in a deployment with these settings. */
export const acknowledgements = ({
  fanOutFrom,
  replyDomain,
}: Pick<Settings, 'fanOutFrom' | 'replyDomain'>): readonly Acknowledgement[] => [
  ...always,
  ...(fanOutFrom === undefined ? [] : fanOut),
  ...(replyDomain === undefined ? [] : inbound),
];
