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
import { Key } from 'aws-cdk-lib/aws-kms';
import { type App, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib/core';
import { journalTable, table as shape } from '../shared/store/table.ts';
import type { Data } from './constructs/access.ts';

export type DataStackProps = StackProps & { readonly backupDays: number };

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** The longest there is: the first and the second rotation each make the key 1 USD a month dearer, for good. */
const rotationPeriod = Duration.days(2560);

/** What must survive every deployment: table and erasure journal, their backups, and the one key that guards all. */
export class DataStack extends Stack implements Data {
  readonly table: TableV2;
  readonly journal: TableV2;
  readonly key: Key;

  constructor(app: App, id: string, { backupDays, ...props }: DataStackProps) {
    super(app, id, { ...props, terminationProtection: true });
    this.key = this.dataKey();
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
      description: 'Krets: encrypts table, queues, topics and logs',
      enableKeyRotation: true,
      rotationPeriod,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.letEncrypt(key);
    key.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal(`logs.${this.region}.amazonaws.com`)],
        actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:GenerateDataKey', 'kms:DescribeKey', 'kms:ReEncrypt*'],
        resources: ['*'],
        conditions: {
          ArnLike: {
            'kms:EncryptionContext:aws:logs:arn': `arn:aws:logs:${this.region}:${this.account}:log-group:Krets-*`,
          },
        },
      }),
    );
    return key;
  }

  /**
   * Services may use the key for topics and queues of this account, whose own policies say who may write to them. What
   * SES writes is told by what SNS itself names to KMS, its topic: that SES names an account there is written nowhere,
   * and without a permission every bounce would be lost in silence. A failure queue is told by the topic that SNS names.
   */
  private letEncrypt(key: Key): void {
    const topics = `arn:aws:sns:${this.region}:${this.account}:*`;
    const conditions = {
      'ses.amazonaws.com': { ArnLike: { 'kms:EncryptionContext:aws:sns:topicArn': topics } },
      'sns.amazonaws.com': { ArnLike: { 'aws:SourceArn': topics } },
      'cloudwatch.amazonaws.com': { StringEquals: { 'aws:SourceAccount': this.account } },
    };
    for (const [service, condition] of Object.entries(conditions)) {
      key.addToResourcePolicy(
        new PolicyStatement({
          principals: [new ServicePrincipal(service)],
          actions: ['kms:GenerateDataKey', 'kms:Decrypt'],
          resources: ['*'],
          conditions: condition,
        }),
      );
    }
  }
}
