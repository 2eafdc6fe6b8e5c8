import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { type App, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib/core';
import { table as shape } from '../shared/store/table.ts';
import type { Data } from './constructs/access.ts';

export type DataStackProps = StackProps & { readonly backupDays: number };

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** What must survive every deployment: the table, its key, its backups, and the key behind the hashes. */
export class DataStack extends Stack implements Data {
  readonly table: TableV2;
  readonly key: Key;
  readonly contactKey: Key;

  constructor(app: App, id: string, { backupDays, ...props }: DataStackProps) {
    super(app, id, { ...props, terminationProtection: true });
    this.key = this.dataKey();
    // Never rotated: a new key would be a new hash for every address, and nobody would be recognised.
    this.contactKey = new Key(this, 'ContactKey', {
      description: 'Krets: key of the hashes of addresses and phones',
      keySpec: KeySpec.HMAC_256,
      keyUsage: KeyUsage.GENERATE_VERIFY_MAC,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.table = new TableV2(this, 'Table', {
      partitionKey: text(shape.partitionKey),
      sortKey: text(shape.sortKey),
      timeToLiveAttribute: shape.ttl,
      dynamoStream: StreamViewType[shape.stream],
      globalSecondaryIndexes: Object.values(shape.indexes).map((index) => ({
        indexName: index.name,
        partitionKey: text(index.partitionKey),
        sortKey: text(index.sortKey),
        projectionType: ProjectionType[shape.projection],
      })),
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(this.key),
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: backupDays,
      },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  private dataKey(): Key {
    const key = new Key(this, 'Key', {
      description: 'Krets: encrypts the table and the topics',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    // The topics' own policies say which alarms and which mail settings may publish; here they may encrypt.
    key.addToResourcePolicy(
      new PolicyStatement({
        principals: [
          new ServicePrincipal('ses.amazonaws.com'),
          new ServicePrincipal('cloudwatch.amazonaws.com'),
        ],
        actions: ['kms:GenerateDataKey', 'kms:Decrypt'],
        resources: ['*'],
      }),
    );
    return key;
  }
}
