import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const outdir = mkdtempSync(join(tmpdir(), 'krets-synth-'));

/** The real command line, with no account, no network and the tools of the project first in the path. */
const cdk = (...options: readonly string[]): Promise<{ code: number; output: string }> =>
  new Promise((resolve) => {
    const bin = join(root, 'node_modules/.bin');
    const child = execFile(
      join(bin, 'cdk'),
      ['synth', '--quiet', '--output', outdir, ...options],
      {
        cwd: root,
        env: {
          PATH: `${bin}:${process.env['PATH'] ?? ''}`,
          HOME: outdir,
          AWS_EC2_METADATA_DISABLED: 'true',
          NO_COLOR: '1',
        },
      },
      (_, stdout, stderr) => resolve({ code: child.exitCode ?? 1, output: stdout + stderr }),
    );
  });

// The command line starts a process of its own that loads all of CDK.
describe('cdk synth', { timeout: 180_000 }, () => {
  afterAll(() => rmSync(outdir, { recursive: true, force: true }));

  it('builds both stacks and five functions with the settings as they are, without a warning', async () => {
    const { code, output } = await cdk('-c', 'stage=prod');
    expect(output).not.toMatch(/warning|deprecated|not configured/i);
    expect(code).toBe(0);
    const made = readdirSync(outdir);
    // With a budget in cdk.json there is a third.
    for (const stack of ['data', 'service']) expect(made).toContain(`Krets-prod-${stack}.template.json`);
    const assets = made.filter((name) => /^asset\.[0-9a-f]{64}$/.test(name));
    expect(assets).toHaveLength(5);
    for (const asset of assets) expect(readdirSync(join(outdir, asset))).toContain('index.mjs');
  });

  it('says what to write where when a setting is wrong', async () => {
    const { code, output } = await cdk('-c', 'alarmEmail=nobody', '-c', 'region=mars');
    expect(code).toBe(1);
    expect(output).toContain('The settings (context in cdk.json, or -c name=value) cannot be used:');
    expect(output).toContain('  alarmEmail: write an e-mail address, for example drift@example.org');
    expect(output).toContain(
      '  region: no mail can be sent from mars (it has no SES); write one of eu-north-1',
    );
    expect(output).not.toMatch(/\n\s+at /);
  });
});
