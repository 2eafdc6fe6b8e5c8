import { Architecture, Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import {
  App,
  type IPolicyValidationContext,
  type PolicyValidationPluginReport,
  Stack,
  Validations,
} from 'aws-cdk-lib/core';
import { describe, expect, it } from 'vitest';
import { type Acknowledgement, acknowledgements } from '../../infra/acknowledgements.ts';
import { acknowledge, nagPacks, ruleOf, TemplateChecks } from '../../infra/checks.ts';
import { cdkContext } from './context.ts';
import { type Synthesised, standard, synth, variants } from './synth.ts';

/** Every finding as `rule at construct`, the stack by its role; before or after what we acknowledge. */
const findings = ({ app, stacks }: Synthesised): string[] =>
  nagPacks(app).flatMap((pack) =>
    pack
      .validateScope(app)
      .violations.flatMap(({ ruleName, violatingResources }) =>
        violatingResources.map(
          ({ constructPath = '' }) =>
            `${ruleName} at ${constructPath.replace(stacks.data.stackName, 'data').replace(stacks.service.stackName, 'service')}`,
        ),
      ),
  );

const expected = ({ stacks }: Synthesised, list: readonly Acknowledgement[]): string[] =>
  list.flatMap((one) => one.at.map((path) => `${ruleOf(one, stacks)} at ${path}`));

/** A finding is about the resource in the construct. */
const ofConstruct = (finding: string): string => finding.replace(/\/Resource$/, '');

describe('cdk-nag', () => {
  it.each(Object.entries(variants))('finds in %s exactly what was looked at', (_, context) => {
    const made = synth(context);
    expect(findings(made).map(ofConstruct).sort()).toEqual(
      expected(made, acknowledgements(made.settings)).sort(),
    );
  });

  it.each([{}, { fanOutFrom: 5000 }, { replyDomain: 'svar.example.org' }])(
    'has nothing left to say once that is acknowledged, with %o',
    (context) => {
      const made = synth(context);
      expect(findings(made).length).toBeGreaterThan(20);
      acknowledge(made.stacks, acknowledgements(made.settings));
      expect(findings(made)).toEqual([]);
    },
  );

  it('is answered with a reason each, once for each construct', () => {
    const list = acknowledgements({ fanOutFrom: 5000, replyDomain: 'svar.example.org' });
    for (const { reason } of list) expect(reason).toMatch(/^[A-Z].{30,}\.$/);
    const lines = expected(standard, list);
    expect(new Set(lines).size).toBe(lines.length);
  });
});

/** Keeps the report and lets the synthesis go on, which would otherwise end the process with an error. */
class Overheard extends TemplateChecks {
  heard: PolicyValidationPluginReport | undefined;

  override validate(context: IPolicyValidationContext): PolicyValidationPluginReport {
    this.heard = super.validate(context);
    return { success: true, violations: [] };
  }
}

describe('AWS’s own check', () => {
  it('stops a synthesis for a deprecated runtime, and not for ours', () => {
    const app = new App({ context: { ...cdkContext }, analyticsReporting: false });
    const stack = new Stack(app, 'Stack');
    const code = Code.fromInline('exports.handler = async () => {}');
    const rest = { code, handler: 'index.handler', architecture: Architecture.ARM_64 };
    new LambdaFunction(stack, 'Old', { ...rest, runtime: Runtime.NODEJS_18_X });
    new LambdaFunction(stack, 'Ours', { ...rest, runtime: Runtime.NODEJS_24_X });
    const checks = new Overheard();
    Validations.of(app).addPlugins(checks);
    app.synth();
    expect(checks.heard?.success).toBe(false);
    expect(checks.heard?.violations).toEqual([
      expect.objectContaining({
        ruleName: 'W2531',
        severity: 'error',
        violatingResources: [expect.objectContaining({ resourceLogicalId: expect.stringMatching(/^Old/) })],
      }),
    ]);
  });
});
