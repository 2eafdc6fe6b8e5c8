import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { standard, synth } from './synth.ts';

const { data } = standard;

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

  it('keeps the days of backups that the settings say', () => {
    synth({ backupDays: 7 }).data.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      Replicas: [
        Match.objectLike({
          PointInTimeRecoverySpecification: Match.objectLike({ RecoveryPeriodInDays: 7 }),
        }),
      ],
    });
  });

  it('has an HMAC key that is never rotated, since every stored hash depends on it', () => {
    const keys = data.findResources('AWS::KMS::Key', { Properties: { KeySpec: 'HMAC_256' } });
    expect(Object.values(keys)).toHaveLength(1);
    const [key] = Object.values(keys);
    expect(key).toMatchObject({ Properties: { KeyUsage: 'GENERATE_VERIFY_MAC' } });
    expect(key).not.toHaveProperty('Properties.EnableKeyRotation');
  });

  it('has nothing that a deployment could delete or replace: all retained, under pinned names', () => {
    const { Resources: resources } = data.toJSON();
    expect(Object.keys(resources)).toEqual([
      'Key961B73FD',
      'ContactKey397FFA9E',
      'TableCD117FA1',
      'ErasuresA1C9C257',
    ]);
    for (const resource of Object.values(resources)) {
      expect(resource).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    }
  });
});
