import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  type TablePropsV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { type App, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib/core';
import { journalTable, table as shape } from '../shared/store/table.ts';
import type { Data } from './constructs/access.ts';

export type DataStackProps = StackProps & { readonly backupDays: number };

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** What must survive every deployment: table and erasure journal, their key and backups, and the key behind the hashes. */
export class DataStack extends Stack implements Data {
  readonly table: TableV2;
  readonly journal: TableV2;
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
      ...this.kept(backupDays),
    });
    this.journal = new TableV2(this, 'Erasures', {
      partitionKey: text(journalTable.partitionKey),
      sortKey: text(journalTable.sortKey),
      timeToLiveAttribute: journalTable.ttl,
      ...this.kept(backupDays),
    });
  }

  /** Paid by use, encrypted with our key, backed up, and not to be deleted by anything here. */
  private kept(backupDays: number) {
    return {
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(this.key),
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: backupDays,
      },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    } satisfies Partial<TablePropsV2>;
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
