import { App } from 'aws-cdk-lib/core';
import { cdkAccount } from './env.ts';
import { parseSettings } from './settings.ts';
import { addStacks } from './stacks.ts';

const app = new App();
const parsed = parseSettings(app.node.getAllContext(), { account: cdkAccount() });

if (parsed.ok) {
  addStacks(app, parsed.settings);
} else {
  const list = parsed.problems.map((problem) => `  ${problem}`).join('\n');
  process.stderr.write(`The settings (context in cdk.json, or -c name=value) cannot be used:\n${list}\n`);
  process.exitCode = 1;
}
