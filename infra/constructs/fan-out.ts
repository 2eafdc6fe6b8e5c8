import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import {
  Choice,
  Condition,
  DefinitionBody,
  DistributedMap,
  Fail,
  type IChainable,
  JitterType,
  LogLevel,
  Map as MapState,
  ProvideItems,
  StateMachine,
  Succeed,
  TaskInput,
} from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke, SqsSendMessage } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { ArnFormat, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { type Data, sendingTo } from './access.ts';

export type FanOutProps = {
  readonly matcher: IFunction;
  /** Where a part goes that failed for good; the same queue as the function's own failures. */
  readonly failures: IQueue;
  readonly data: Pick<Data, 'key'>;
  /** So many waiting people and more are shared out; fewer are one part. */
  readonly from: number;
  /** Catchments that are matched at the same time. */
  readonly atOnce: number;
  readonly logRetention: RetentionDays;
};

const textOrObject = (given: string | object): TaskInput =>
  typeof given === 'string' ? TaskInput.fromText(given) : TaskInput.fromObject({ ...given });

/** The input as it came: `{ part, areas? }`, which names areas of the organisation file and nothing else. */
const asItCame = '{% $states.input %}';

/** How many there are; the brackets make a list of one and of none as well. */
const count = (path: string): string => `$count([$states.${path}])`;

/**
 * Plan → every catchment → video, all by the same function. A part that fails goes to the failure queue and stops no
 * other, but then the execution as a whole fails too: one that succeeded has matched everybody. What passes between
 * the states, and so stays in the history for 90 days, is names of areas.
 */
export class FanOut extends Construct {
  readonly machine: StateMachine;
  private readonly props: FanOutProps;

  constructor(scope: Construct, id: string, props: FanOutProps) {
    super(scope, id);
    this.props = props;
    const stateMachineName = `${Stack.of(this).stackName}-matching`;
    this.machine = new StateMachine(this, 'Machine', {
      stateMachineName,
      comment: 'Krets: proposes groups, one catchment beside the other',
      definitionBody: DefinitionBody.fromChainable(this.definition()),
      role: this.role(stateMachineName).withoutPolicyUpdates(),
      logs: {
        destination: new LogGroup(this, 'Logs', {
          retention: props.logRetention,
          removalPolicy: RemovalPolicy.DESTROY,
        }),
        level: LogLevel.ERROR,
        includeExecutionData: false,
      },
      timeout: Duration.hours(12),
    });
  }

  private definition(): IChainable {
    const { from, atOnce } = this.props;
    const plan = this.invoke('Plan', { part: 'plan', from });
    const noPlan = this.toFailures('PlanFailed', { part: 'plan' });
    plan.addCatch(noPlan.next(new Fail(this, 'NoPlan', { error: 'NoPlan' })));
    const catchments = DistributedMap.jsonPath(this, 'Catchments', {
      label: 'Catchment',
      itemsPath: '$.first',
      maxConcurrency: atOnce,
      toleratedFailurePercentage: 100,
      resultPath: '$.matched',
    }).itemProcessor(this.part('Catchment'));
    const afterwards = MapState.jsonata(this, 'Afterwards', {
      items: ProvideItems.jsonata('{% $states.input.last %}'),
      maxConcurrency: 1,
      outputs: {
        parts: `{% ${count('input.first')} + ${count('input.last')} %}`,
        done: `{% ${count('input.matched.done')} + ${count('result.done')} %}`,
      },
    }).itemProcessor(this.part('Video'));
    const outcome = Choice.jsonata(this, 'AllDone')
      .when(
        Condition.jsonata('{% $states.input.done = $states.input.parts %}'),
        new Succeed(this, 'Complete'),
      )
      .otherwise(new Fail(this, 'Incomplete', { error: 'Incomplete' }));
    return plan.next(catchments).next(afterwards).next(outcome);
  }

  private invoke(id: string, payload: string | object): LambdaInvoke {
    const task = LambdaInvoke.jsonata(this, id, {
      lambdaFunction: this.props.matcher,
      payload: textOrObject(payload),
      outputs: '{% $states.result.Payload %}',
      retryOnServiceExceptions: false,
    });
    const patiently = { maxDelay: Duration.minutes(5), jitterStrategy: JitterType.FULL };
    // The pages have the same account's concurrency: whoever is refused comes back later.
    const refused = ['Lambda.TooManyRequestsException'];
    task.addRetry({ ...patiently, errors: refused, interval: Duration.seconds(5), maxAttempts: 10 });
    task.addRetry({ ...patiently, interval: Duration.minutes(1), maxAttempts: 2 });
    return task;
  }

  /** One part: matched, or handed to the failure queue; `done` only when it was matched. */
  private part(id: string): IChainable {
    const match = this.invoke(`Match${id}`, asItCame);
    return match.addCatch(this.toFailures(`${id}Failed`, asItCame), { outputs: asItCame });
  }

  private toFailures(id: string, message: string | object): SqsSendMessage {
    const send = SqsSendMessage.jsonata(this, id, {
      queue: this.props.failures,
      messageBody: textOrObject(message),
      outputs: { failed: true },
    });
    send.addRetry({ maxAttempts: 3 });
    return send;
  }

  /** A distributed map starts the machine itself for its items, so the name must be known before the machine is. */
  private role(stateMachineName: string): Role {
    const stack = Stack.of(this);
    const arn = (resource: string, resourceName: string): string =>
      stack.formatArn({
        service: 'states',
        resource,
        resourceName,
        arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      });
    const machine = arn('stateMachine', stateMachineName);
    const allow = (actions: string[], resource: string) =>
      new PolicyStatement({ actions, resources: [resource] });
    return new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('states.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': stack.account } },
      }),
      inlinePolicies: {
        match: new PolicyDocument({
          statements: [
            allow(['lambda:InvokeFunction'], this.props.matcher.functionArn),
            ...sendingTo(this.props.failures, this.props.data),
            allow(['states:StartExecution'], machine),
            allow(
              ['states:DescribeExecution', 'states:StopExecution'],
              arn('execution', `${stateMachineName}:*`),
            ),
            // Deliveries of logs know no single resource.
            allow(logDelivery, '*'),
          ],
        }),
      },
    });
  }
}

const logDelivery = [
  'logs:CreateLogDelivery',
  'logs:GetLogDelivery',
  'logs:UpdateLogDelivery',
  'logs:DeleteLogDelivery',
  'logs:ListLogDeliveries',
  'logs:PutResourcePolicy',
  'logs:DescribeResourcePolicies',
  'logs:DescribeLogGroups',
];
