/** These actions on rows, and for all of them the key, through the table only. */
const rows = (...actions: readonly string[]) => [
  ...actions.map((action) => `dynamodb:${action} on Table`),
  ...['Decrypt', 'DescribeKey', 'Encrypt', 'GenerateDataKey'].map(
    (action) => `kms:${action} on Key if kms:ViaService=dynamodb.eu-north-1.amazonaws.com`,
  ),
];
const everyRow = rows('BatchGetItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem');
const list = ['dynamodb:Query on Table/index/list'];
/** By home or leader, so that a page or a group reads no more than is about it. */
const near = ['dynamodb:Query on Table/index/near'];
/** Whom a coordinator calls, for their page and for when they leave. */
const caller = ['dynamodb:Query on Table/index/caller'];
/** Leaves an id where nobody may read or delete. */
const journal = ['dynamodb:PutItem on Erasures'];
const due = ['dynamodb:Query on Table/index/due'];

/** Makes the contact key once and opens it; nothing else can be opened so. */
const hashing = ['Decrypt', 'GenerateDataKeyWithoutPlaintext'].map(
  (action) => `kms:${action} on Key if kms:EncryptionContext:krets=contact-key`,
);

const mail = ['MailSettings', 'identity/*'].map(
  (resource) => `ses:SendRawEmail on ${resource} if ses:FromAddress=krets@example.org`,
);
const logs = (name: string) => [`logs:CreateLogStream on ${name}Logs`, `logs:PutLogEvents on ${name}Logs`];
const failed = (name: string) => [
  `sqs:SendMessage on ${name}Failures`,
  ...['Decrypt', 'GenerateDataKey'].map(
    (action) => `kms:${action} on Key if kms:ViaService=sqs.eu-north-1.amazonaws.com`,
  ),
];

/**
 * The whole of what anything in the service may do: role → action on resource, and on what condition.
 * Reviewed; a change here is a decision, not a detail.
 */
export const allowList: Readonly<Record<string, readonly string[]>> = {
  WebRole: [
    ...everyRow,
    ...journal,
    ...list,
    ...near,
    ...caller,
    ...hashing,
    'lambda:InvokeFunction on MatcherFunction',
    ...logs('Web'),
  ],
  MailerFunctionRole: [
    ...rows('DeleteItem', 'GetItem', 'PutItem', 'UpdateItem'),
    'dynamodb:DescribeStream on Table/stream',
    'dynamodb:GetRecords on Table/stream',
    'dynamodb:GetShardIterator on Table/stream',
    'dynamodb:ListStreams on Table/stream/*',
    ...mail,
    ...failed('Mailer'),
    ...logs('MailerFunction'),
  ],
  MatcherFunctionRole: [
    ...rows('BatchGetItem', 'GetItem', 'PutItem', 'Query'),
    ...list,
    ...hashing,
    ...failed('Matcher'),
    ...logs('MatcherFunction'),
  ],
  FollowUpFunctionRole: [
    ...everyRow,
    ...journal,
    ...list,
    ...due,
    ...near,
    ...hashing,
    ...mail,
    ...failed('FollowUp'),
    ...logs('FollowUpFunction'),
  ],
  FeedbackFunctionRole: [...rows('GetItem', 'PutItem'), ...failed('Feedback'), ...logs('FeedbackFunction')],
  MatcherCaller: ['lambda:InvokeFunction on MatcherFunction', ...failed('Matcher')],
  FollowUpCaller: ['lambda:InvokeFunction on FollowUpFunction', ...failed('FollowUp')],
};

/** Every `*` above, with its reason. */
export const wildcards: Readonly<Record<string, string>> = {
  'dynamodb:ListStreams on Table/stream/*':
    'the action knows no single stream; these are those of the one table',
  'ses:SendRawEmail on identity/* if ses:FromAddress=krets@example.org':
    'in the sandbox SES asks for permission on the recipient’s identity too; the condition limits the sender',
};

/** Who may take a role on: the role's name → service, and on what condition. */
export const trusted: Readonly<Record<string, string>> = {
  WebRole: 'lambda.amazonaws.com',
  MailerFunctionRole: 'lambda.amazonaws.com',
  MatcherFunctionRole: 'lambda.amazonaws.com',
  FollowUpFunctionRole: 'lambda.amazonaws.com',
  FeedbackFunctionRole: 'lambda.amazonaws.com',
  MatcherCaller: 'scheduler.amazonaws.com if aws:SourceAccount=000000000000',
  FollowUpCaller: 'scheduler.amazonaws.com if aws:SourceAccount=000000000000',
};
