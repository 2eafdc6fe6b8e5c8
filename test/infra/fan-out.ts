import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { allowed, rolesOf } from './statements.ts';
import { standard, synth } from './synth.ts';

const { service } = synth({ fanOutFrom: 5000, fanOutAtOnce: 7 });
const roles = rolesOf(service);

const throughQueue = ['Decrypt', 'GenerateDataKey'].map(
  (action) => `kms:${action} on Key if kms:ViaService=sqs.eu-north-1.amazonaws.com`,
);

const machineSchema = z.object({
  Properties: z.object({
    DefinitionString: z.object({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) }),
  }),
});
const stateSchema = z.looseObject({
  Type: z.string(),
  Arguments: z.record(z.string(), z.unknown()).optional(),
  get States() {
    return z.record(z.string(), stateSchema).optional();
  },
  get ItemProcessor() {
    return z.looseObject({ States: z.record(z.string(), stateSchema) }).optional();
  },
});

/** The definition with every reference as a word, and all its states by name. */
const definition = () => {
  const [machine] = Object.values(service.findResources('AWS::StepFunctions::StateMachine'));
  const [, parts] = machineSchema.parse(machine).Properties.DefinitionString['Fn::Join'];
  const text = parts.map((part) => (typeof part === 'string' ? part : 'reference')).join('');
  const { States: outer = {} } = stateSchema.parse({ Type: 'machine', ...JSON.parse(text) });
  const inner = Object.values(outer).flatMap(({ ItemProcessor }) =>
    Object.entries(ItemProcessor?.States ?? {}),
  );
  return { states: { ...outer, ...Object.fromEntries(inner) } };
};

describe('without fanOutFrom', () => {
  it('there is no state machine, and the clock calls the function', () => {
    standard.service.resourceCountIs('AWS::StepFunctions::StateMachine', 0);
    standard.service.resourcePropertiesCountIs(
      'AWS::Scheduler::Schedule',
      { Target: { Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^MatcherFunction'), 'Arn'] } } },
      1,
    );
  });
});

describe('with fanOutFrom', () => {
  it('there is one, the same five functions, and the clock starts it', () => {
    service.resourceCountIs('AWS::StepFunctions::StateMachine', 1);
    service.resourceCountIs('AWS::Lambda::Function', 5);
    service.resourceCountIs('AWS::Scheduler::Schedule', 2);
    service.resourcePropertiesCountIs(
      'AWS::Scheduler::Schedule',
      { Target: { Arn: { Ref: Match.stringLikeRegexp('^FanOutMachine') } } },
      1,
    );
  });

  it('plans from the size of the settings, and matches so many catchments at once', () => {
    const { states } = definition();
    expect(states['Plan']?.Arguments?.['Payload']).toEqual({ part: 'plan', from: 5000 });
    expect(states['Catchments']).toMatchObject({
      Type: 'Map',
      ItemsPath: '$.first',
      MaxConcurrency: 7,
      ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' } },
    });
    for (const part of ['MatchCatchment', 'MatchVideo'])
      expect(states[part]?.Arguments?.['Payload']).toBe('{% $states.input %}');
  });

  it('lets no failed part stop another, hands it to the failure queue, and fails as a whole', () => {
    const { states } = definition();
    expect(states['Catchments']).toMatchObject({ ToleratedFailurePercentage: 100 });
    for (const [part, failed] of [
      ['MatchCatchment', 'CatchmentFailed'],
      ['MatchVideo', 'VideoFailed'],
      ['Plan', 'PlanFailed'],
    ] as const) {
      expect(states[part]).toMatchObject({ Catch: [{ ErrorEquals: ['States.ALL'], Next: failed }] });
      const retries = z
        .array(z.looseObject({ ErrorEquals: z.array(z.string()) }))
        .parse(states[part]?.['Retry']);
      expect(retries.map(({ ErrorEquals: [error] }) => error)).toEqual([
        'Lambda.TooManyRequestsException',
        'States.ALL',
      ]);
      expect(JSON.stringify(states[failed])).toContain('sqs:sendMessage');
    }
    expect(states['AllDone']).toMatchObject({ Default: 'Incomplete', Choices: [{ Next: 'Complete' }] });
    expect(states['Incomplete']?.Type).toBe('Fail');
  });

  it('logs errors without what passed between the states, forgets, and traces nothing', () => {
    service.hasResourceProperties('AWS::StepFunctions::StateMachine', {
      LoggingConfiguration: { Level: 'ERROR', IncludeExecutionData: false },
      TracingConfiguration: Match.absent(),
    });
    service.hasResourceProperties('AWS::Logs::LogGroup', {
      LogGroupName: Match.absent(),
      RetentionInDays: 30,
    });
  });

  it('lets each role do exactly what it has to', () => {
    const own = allowed(roles['FanOutRole']?.statements ?? []);
    const states = own.filter((line) => line.startsWith('states:'));
    expect(states.map((line) => line.split(':').slice(0, 2).join(':').split(' ')[0])).toEqual([
      'states:DescribeExecution',
      'states:StartExecution',
      'states:StopExecution',
    ]);
    for (const line of states) expect(line).toContain(':Krets-prod-service-matching');
    expect(own.filter((line) => !line.startsWith('states:'))).toEqual([
      ...throughQueue,
      'lambda:InvokeFunction on MatcherFunction',
      ...[
        'CreateLogDelivery',
        'DeleteLogDelivery',
        'DescribeLogGroups',
        'DescribeResourcePolicies',
        'GetLogDelivery',
        'ListLogDeliveries',
        'PutResourcePolicy',
        'UpdateLogDelivery',
      ].map((action) => `logs:${action} on "*"`),
      'sqs:SendMessage on MatcherFailures',
    ]);
    expect(allowed(roles['MatcherCaller']?.statements ?? [])).toEqual([
      ...throughQueue,
      'sqs:SendMessage on MatcherFailures',
      expect.stringMatching(/^states:StartExecution on {"Ref":"FanOutMachine\w+"}$/),
    ]);
    expect(
      allowed(roles['WebRole']?.statements ?? []).filter((line) => /^(lambda|states):/.test(line)),
    ).toEqual([expect.stringMatching(/^states:StartExecution on {"Ref":"FanOutMachine\w+"}$/)]);
    const near = (role: string) =>
      allowed(roles[role]?.statements ?? []).includes('dynamodb:Query on Table/index/near');
    expect(Object.keys(roles).filter(near)).toEqual([
      'MatcherFunctionRole',
      'WebRole',
      'FollowUpFunctionRole',
    ]);
    service.resourceCountIs('AWS::IAM::Policy', 0);
  });

  it('counts only whole executions as runs that completed', () => {
    service.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'ExecutionsSucceeded',
      Namespace: 'AWS/States',
      Threshold: 1,
      ComparisonOperator: 'LessThanThreshold',
      EvaluationPeriods: 26,
      TreatMissingData: 'breaching',
    });
  });
});
