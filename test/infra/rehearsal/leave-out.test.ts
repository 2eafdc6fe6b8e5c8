import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { leaveOut, type Refused, readTemplate } from '../../../infra/rehearsal/leave-out.ts';
import { limitsOf, refusedBy } from '../../../infra/rehearsal/limits.ts';
import { standard } from '../synth.ts';

const refused: Refused = {
  resource: ({ Type }) => Type === 'Bad',
  output: (text) => text.includes('Token'),
  actions: ['ses:SendRawEmail'],
};
const template = (parts: object) => readTemplate(JSON.stringify({ Resources: {}, ...parts }));

describe('what an emulator cannot take', () => {
  it('is left out with everything that cannot be without it, and nothing else', () => {
    const { template: left, leftOut } = leaveOut(
      template({
        Resources: {
          a: { Type: 'Bad' },
          b: { Type: 'Good', Properties: { of: { 'Fn::GetAtt': ['a', 'Arn'] } } },
          c: { Type: 'Good', Properties: { of: [{ Ref: 'b' }] } },
          d: { Type: 'Good', Properties: { text: { 'Fn::Sub': 'x \u0024{a.Arn}' } } },
          e: { Type: 'Good', DependsOn: ['a', 'f'] },
          f: { Type: 'Good', DependsOn: 'a', Properties: { text: 'a' } },
        },
        Outputs: { one: { Value: { Ref: 'c' } }, two: { Value: 'Token' }, three: { Value: { Ref: 'e' } } },
      }),
      refused,
    );
    expect(leftOut).toEqual(['Bad a', 'Good b', 'Good c', 'Good d', 'output one', 'output two']);
    expect(left.Resources).toEqual({
      e: { Type: 'Good', DependsOn: ['f'] },
      f: { Type: 'Good', Properties: { text: 'a' } },
    });
    expect(left.Outputs).toEqual({ three: { Value: { Ref: 'e' } } });
  });

  it('can be the limits of one statement; other statements stay', () => {
    const limited = { Effect: 'Allow', Resource: 'one', Condition: { StringEquals: { from: 'us' } } };
    const role = (...Statement: object[]) => ({ Type: 'Role', Properties: { Statement } });
    const reading = { ...limited, Action: ['table:Get', 'ses:SendRawEmail'] };
    const { template: left, leftOut } = leaveOut(
      template({
        Resources: {
          r: role({ ...limited, Action: 'ses:SendRawEmail' }, reading),
          s: role({ ...limited, Action: 'table:Get' }),
        },
      }),
      refused,
    );
    expect(leftOut).toEqual(['limits of ses:SendRawEmail in r']);
    expect(left.Resources).toEqual({
      r: role({ Effect: 'Allow', Resource: '*', Action: 'ses:SendRawEmail' }, reading),
      s: role({ ...limited, Action: 'table:Get' }),
    });
  });

  it('leaves functions, table, roles, schedules and pages of the app as they are', () => {
    const needed = /^AWS::(Lambda|DynamoDB|IAM|Scheduler|ApiGatewayV2|KMS|SNS|SQS|SES)::/;
    for (const stack of [standard.data, standard.service]) {
      const whole = readTemplate(JSON.stringify(stack.toJSON()));
      const { leftOut } = leaveOut(whole, refusedBy('ministack')!);
      expect(leftOut.filter((one) => needed.test(one))).toEqual([]);
    }
    expect(refusedBy('localstack')).toBeUndefined();
    expect(refusedBy('aws')).toBeUndefined();
  });

  it('stands in the README, line by line', () => {
    const readme = readFileSync(new URL('../../../infra/rehearsal/README.md', import.meta.url), 'utf8');
    const flat = readme.replaceAll(/\s+/g, ' ');
    for (const line of limitsOf('ministack')) expect(flat).toContain(line);
  });
});
