import { App } from 'aws-cdk-lib/core';
import { cdkAccount } from './env.ts';
import { loadSettings, settingsMessage } from './load-settings.ts';

const app = new App();
const loaded = await loadSettings();
const parsed = loaded.ok ? loaded.parse(app.node.getAllContext(), { account: cdkAccount() }) : loaded;

if (parsed.ok) {
  const [{ addStacks }, { addChecks }] = await Promise.all([import('./stacks.ts'), import('./checks.ts')]);
  addChecks(app, addStacks(app, parsed.settings), parsed.settings);
} else {
  process.stderr.write(settingsMessage(parsed.problems));
  process.exitCode = 1;
}
