/** A finding of cdk-nag that we have looked at and leave as it is. */
export type Acknowledgement = {
  /** As cdk-nag writes it; `{region}`, `{account}` and `{data}`, the stack, are those of the deployment. */
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

/**
 * The whole of it, reviewed: test/infra/nag.ts holds that there is no finding without a line here and
 * no line here without a finding. A new one is a decision; write why, or better, mend it.
 */
export const acknowledgements: readonly Acknowledgement[] = [
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
    reason:
      'Traces would hold addresses of pages, which hold links, and cost money. Log lines have a request id and the kind of error.',
  },
  {
    rule: 'Serverless-SNSRedrivePolicy',
    at: ['service/WarningsReader'],
    reason: 'SNS keeps no dead letters for e-mail; an alarm that is on stays visible on the dashboard.',
  },
];
