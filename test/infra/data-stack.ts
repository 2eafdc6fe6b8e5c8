import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { propertiesOf, standard, synth, variants } from './synth.ts';

const { data, stacks } = standard;
type Statement = { readonly Principal: unknown; readonly Action: unknown; readonly Condition?: unknown };

describe('data stack', () => {
  it('has one table with the keys and indexes of the store, and a stream of keys only', () => {
    data.resourceCountIs('AWS::DynamoDB::GlobalTable', 2);
    data.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'list',
          KeySchema: [
            { AttributeName: 'list', KeyType: 'HASH' },
            { AttributeName: 'listAt', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
        {
          IndexName: 'due',
          KeySchema: [
            { AttributeName: 'due', KeyType: 'HASH' },
            { AttributeName: 'dueAt', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
        {
          IndexName: 'near',
          KeySchema: [
            { AttributeName: 'near', KeyType: 'HASH' },
            { AttributeName: 'listAt', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
        {
          IndexName: 'caller',
          KeySchema: [
            { AttributeName: 'assistedBy', KeyType: 'HASH' },
            { AttributeName: 'createdAt', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
      ],
      StreamSpecification: { StreamViewType: 'KEYS_ONLY' },
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
    });
  });

  it('encrypts the table with its own key, keeps 14 days of backups, and refuses deletion', () => {
    const key = Object.keys(data.findResources('AWS::KMS::Key', { Properties: { EnableKeyRotation: true } }));
    expect(key).toHaveLength(1);
    data.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      Replicas: [
        Match.objectLike({
          Region: 'eu-north-1',
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 14 },
          SSESpecification: { KMSMasterKeyId: { 'Fn::GetAtt': [key[0], 'Arn'] } },
        }),
      ],
    });
  });

  it('keeps its names and keys in every deployment: other ones would be another, empty table', () => {
    for (const context of Object.values(variants)) {
      const { data: other } = synth(context);
      expect(Object.keys(other.toJSON()['Resources'])).toEqual([
        'Key961B73FD',
        'TableCD117FA1',
        'ErasuresA1C9C257',
      ]);
      const [table] = propertiesOf(other, 'AWS::DynamoDB::GlobalTable');
      const [usual] = propertiesOf(data, 'AWS::DynamoDB::GlobalTable');
      for (const part of ['KeySchema', 'GlobalSecondaryIndexes', 'AttributeDefinitions'])
        expect(table?.[part]).toEqual(usual?.[part]);
    }
  });

  it('keeps the days of backups that the settings say', () => {
    synth({ backupDays: 7 }).data.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      Replicas: [
        Match.objectLike({
          PointInTimeRecoverySpecification: Match.objectLike({ RecoveryPeriodInDays: 7 }),
        }),
      ],
    });
  });

  it('lets services encrypt what they write to topics, queues and logs of this account, and nobody from outside', () => {
    const [key] = propertiesOf(data, 'AWS::KMS::Key');
    const statements: readonly Statement[] = key?.KeyPolicy.Statement;
    const topics = 'arn:aws:sns:eu-north-1:000000000000:*';
    expect(statements.map(({ Principal, Condition }) => [Principal, Condition])).toEqual([
      [{ AWS: 'arn:aws:iam::000000000000:root' }, undefined],
      [{ Service: 'ses.amazonaws.com' }, { ArnLike: { 'kms:EncryptionContext:aws:sns:topicArn': topics } }],
      [{ Service: 'sns.amazonaws.com' }, { ArnLike: { 'aws:SourceArn': topics } }],
      [{ Service: 'cloudwatch.amazonaws.com' }, { StringEquals: { 'aws:SourceAccount': '000000000000' } }],
      [
        { Service: 'logs.eu-north-1.amazonaws.com' },
        {
          ArnLike: {
            'kms:EncryptionContext:aws:logs:arn': 'arn:aws:logs:eu-north-1:000000000000:log-group:Krets-*',
          },
        },
      ],
    ]);
    for (const { Action } of statements.slice(1, 4))
      expect(Action).toEqual(['kms:Decrypt', 'kms:GenerateDataKey']);
  });

  it('cannot be deleted as a stack either', () => {
    expect(stacks.data.terminationProtection).toBe(true);
    expect(stacks.service.terminationProtection).not.toBe(true);
  });

  it('has nothing that a deployment could delete or replace: all retained, under pinned names', () => {
    const { Resources: resources } = data.toJSON();
    expect(Object.keys(resources)).toEqual(['Key961B73FD', 'TableCD117FA1', 'ErasuresA1C9C257']);
    for (const resource of Object.values(resources)) {
      expect(resource).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    }
  });
});
