import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  type FunctionProps,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { AssetHashType, DockerImage, type Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { bundleFunction, type FunctionName, functionFolder } from './bundle.ts';

export type NodeFunctionProps = {
  readonly entry: FunctionName;
  readonly description: string;
  readonly environment: Readonly<Record<string, string>>;
  /** All that the function may do, besides writing its own log. */
  readonly permissions: readonly PolicyStatement[];
  readonly logRetention: RetentionDays;
  readonly timeout: Duration;
  readonly memorySize: number;
} & Pick<FunctionProps, 'onFailure' | 'retryAttempts' | 'maxEventAge'>;

/** The bundle as an asset; its hash is that of the built files, so an unchanged function is not deployed again. */
const builtCode = (entry: FunctionName): Code =>
  Code.fromAsset(functionFolder(entry), {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      // Never used: esbuild runs right here, or throws.
      image: DockerImage.fromRegistry('none'),
      local: {
        tryBundle: (outdir) => {
          bundleFunction(entry, outdir);
          return true;
        },
      },
    },
  });

const ownRole = (scope: Construct, logs: LogGroup, permissions: readonly PolicyStatement[]): Role =>
  new Role(scope, 'Role', {
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    inlinePolicies: {
      access: new PolicyDocument({
        statements: [
          new PolicyStatement({
            actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
            resources: [logs.logGroupArn],
          }),
          ...permissions,
        ],
      }),
    },
  });

/**
 * A function of ours: ESM on the current Node, a log group that forgets, and a role that can do
 * what is listed and nothing that a construct would add to it behind our back.
 */
export class NodeFunction extends Construct {
  readonly lambda: LambdaFunction;
  readonly logs: LogGroup;

  constructor(scope: Construct, id: string, props: NodeFunctionProps) {
    super(scope, id);
    const { entry, permissions, logRetention, ...rest } = props;
    this.logs = new LogGroup(this, 'Logs', {
      retention: logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.lambda = new LambdaFunction(this, 'Function', {
      ...rest,
      code: builtCode(entry),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      role: ownRole(this, this.logs, permissions).withoutPolicyUpdates(),
      logGroup: this.logs,
      loggingFormat: LoggingFormat.JSON,
    });
  }
}
