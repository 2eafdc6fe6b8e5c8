import { describe, expect, it } from 'vitest';
import { allowed, rolesOf } from './statements.ts';
import { standard } from './synth.ts';

const { service } = standard;
const roles = rolesOf(service);

const rows = [
  'dynamodb:BatchGetItem on Table',
  'dynamodb:DeleteItem on Table',
  'dynamodb:GetItem on Table',
  'dynamodb:PutItem on Table',
  'dynamodb:Query on Table',
  'dynamodb:UpdateItem on Table',
  'kms:Decrypt on Key',
  'kms:DescribeKey on Key',
  'kms:Encrypt on Key',
  'kms:GenerateDataKey on Key',
];
const logs = (name: string) => [`logs:CreateLogStream on ${name}Logs`, `logs:PutLogEvents on ${name}Logs`];
const mail = ['ses:SendRawEmail on MailSettings', 'ses:SendRawEmail on identity/*'];
const list = ['dynamodb:Query on Table/index/list'];
const due = ['dynamodb:Query on Table/index/due'];
const hashing = ['kms:GenerateMac on ContactKey'];
const journal = ['dynamodb:PutItem on Erasures'];
const failed = (name: string) => [`sqs:SendMessage on ${name}Failures`];

/** The whole of what anything in the service may do. A change here is a decision, not a detail. */
const allowList = {
  WebRole: [...rows, ...journal, ...list, ...hashing, ...logs('Web')],
  MailerFunctionRole: [
    ...rows,
    'dynamodb:DescribeStream on Table/stream',
    'dynamodb:GetRecords on Table/stream',
    'dynamodb:GetShardIterator on Table/stream',
    'dynamodb:ListStreams on Table/stream/*',
    ...mail,
    ...failed('Mailer'),
    ...logs('MailerFunction'),
  ],
  MatcherFunctionRole: [...rows, ...list, ...hashing, ...failed('Matcher'), ...logs('MatcherFunction')],
  FollowUpFunctionRole: [
    ...rows,
    ...journal,
    ...list,
    ...due,
    ...hashing,
    ...mail,
    ...failed('FollowUp'),
    ...logs('FollowUpFunction'),
  ],
  FeedbackFunctionRole: [...rows, ...failed('Feedback'), ...logs('FeedbackFunction')],
  MatcherCaller: ['lambda:InvokeFunction on MatcherFunction', ...failed('Matcher')],
  FollowUpCaller: ['lambda:InvokeFunction on FollowUpFunction', ...failed('FollowUp')],
};

describe('who may do what', () => {
  it('is exactly this list', () => {
    const found = Object.fromEntries(
      Object.entries(roles).map(([name, { statements }]) => [name, allowed(statements)]),
    );
    const expected = Object.fromEntries(
      Object.entries(allowList).map(([name, actions]) => [name, [...actions].sort()]),
    );
    expect(found).toEqual(expected);
  });

  it('comes from no managed policy and no policy beside the roles', () => {
    expect(Object.values(roles).flatMap(({ managed }) => managed)).toEqual([]);
    service.resourceCountIs('AWS::IAM::Policy', 0);
    service.resourceCountIs('AWS::IAM::ManagedPolicy', 0);
  });

  it('uses the table key through DynamoDB only, and sends from the one address only', () => {
    const statements = Object.values(roles).flatMap((role) => role.statements);
    const conditionsOf = (action: string) =>
      statements.filter(({ Action }) => Action.includes(action)).map(({ Condition }) => Condition);
    expect(conditionsOf('kms:Decrypt')).toEqual(
      Array(5).fill({ StringEquals: { 'kms:ViaService': 'dynamodb.eu-north-1.amazonaws.com' } }),
    );
    expect(conditionsOf('ses:SendRawEmail')).toEqual(
      Array(2).fill({ StringEquals: { 'ses:FromAddress': 'krets@example.org' } }),
    );
  });

  it('has no wildcard but the two that are named here', () => {
    const stars = Object.values(allowList)
      .flat()
      .filter((line) => line.includes('*'));
    expect(new Set(stars)).toEqual(
      new Set(['dynamodb:ListStreams on Table/stream/*', 'ses:SendRawEmail on identity/*']),
    );
  });
});
