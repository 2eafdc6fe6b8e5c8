import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Schedule, type ScheduleExpression, TimeWindow } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke, StepFunctionsStartExecution } from 'aws-cdk-lib/aws-scheduler-targets';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Duration, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { type Data, sendingTo } from './access.ts';
import { failureQueue } from './failure-queue.ts';
import { NodeFunction, type NodeFunctionProps } from './node-function.ts';

export type ScheduledProps = Omit<NodeFunctionProps, 'onFailure' | 'retryAttempts' | 'maxEventAge'> & {
  readonly schedule: ScheduleExpression;
  readonly data: Pick<Data, 'key'>;
  /** What the clock starts instead of the function; it calls the function itself. */
  readonly through?: (scheduled: Scheduled) => StateMachine;
};

/** Not tried again when it is late by more than this: the next turn does the same work. */
const latest = Duration.hours(1);

/**
 * A function that runs by the clock. The schedule's dead letters (the function could not be called)
 * and the function's failures (it was called and failed, after its retries) end in the same queue.
 */
export class Scheduled extends Construct {
  readonly function: NodeFunction;
  readonly failures: Queue;
  readonly machine: StateMachine | undefined;

  constructor(scope: Construct, id: string, props: ScheduledProps) {
    const { schedule, data, permissions, through, ...rest } = props;
    super(scope, id);
    this.failures = failureQueue(this, 'Failures', data.key);
    this.function = new NodeFunction(this, 'Function', {
      ...rest,
      permissions: [...permissions, ...sendingTo(this.failures, data)],
      onFailure: new SqsDestination(this.failures),
      retryAttempts: 2,
      maxEventAge: latest,
    });
    this.machine = through?.(this);
    const target = {
      role: this.callerRole(data).withoutPolicyUpdates(),
      deadLetterQueue: this.failures,
      retryAttempts: 5,
      maxEventAge: latest,
    };
    new Schedule(this, 'Schedule', {
      schedule,
      description: props.description,
      timeWindow: TimeWindow.off(),
      target:
        this.machine === undefined
          ? new LambdaInvoke(this.function.lambda, target)
          : new StepFunctionsStartExecution(this.machine, target),
    });
  }

  /** What the clock starts. */
  get target(): string {
    return this.machine?.stateMachineArn ?? this.function.lambda.functionArn;
  }

  /** To start the same as the clock does, and nothing else. */
  starting(): PolicyStatement {
    return this.machine === undefined
      ? new PolicyStatement({
          actions: ['lambda:InvokeFunction'],
          resources: [this.function.lambda.functionArn],
        })
      : new PolicyStatement({
          actions: ['states:StartExecution'],
          resources: [this.machine.stateMachineArn],
        });
  }

  /** May start this one thing, of a function not its versions, and leave a dead letter. */
  private callerRole(data: Pick<Data, 'key'>): Role {
    return new Role(this, 'Caller', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
      inlinePolicies: {
        call: new PolicyDocument({
          statements: [this.starting(), ...sendingTo(this.failures, data)],
        }),
      },
    });
  }
}
