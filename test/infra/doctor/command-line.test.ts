import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../infra/doctor/arguments.ts';
import { readContext } from '../../../infra/doctor/context.ts';
import { createDns } from '../../../infra/doctor/dns-records.ts';
import { doctor } from '../../../infra/doctor/doctor.ts';
import { about } from '../../../infra/doctor/finding.ts';
import { report } from '../../../infra/doctor/report.ts';
import { settingsWith, throwing, worldWith } from './healthy.ts';

describe('the arguments', () => {
  it('name settings as the CDK does', () => {
    expect(
      readArguments(['--stage', 'test', '--region=eu-west-1', '-c', 'a=b=c', '--context', 'd=']),
    ).toEqual({
      help: false,
      json: false,
      context: { stage: 'test', region: 'eu-west-1', a: 'b=c', d: '' },
    });
  });

  it.each([
    [['--canary'], 'success'],
    [['--canary', '--json'], 'success'],
    [['--canary', 'bounce'], 'bounce'],
    [['--canary=you@example.org'], 'you@example.org'],
    [[], undefined],
  ])('%j asks for the canary %s', (argv, canary) => {
    expect(readArguments(argv).canary).toBe(canary);
  });

  it('that are not understood are refused in words', () => {
    expect(() => readArguments(['--everything'])).toThrow('--everything');
    expect(() => readArguments(['-c', 'stage'])).toThrow('write it as name=value');
  });
});

describe('the context', () => {
  it('is that of the CDK: what is given wins over cdk.json, that over what was kept and over the home folder', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'krets-context-'));
    const write = (name: string, value: unknown) => writeFile(join(folder, name), JSON.stringify(value));
    expect(await readContext(folder, { stage: 'x' }, folder)).toEqual({ stage: 'x' });
    await write('.cdk.json', { context: { a: 'home', b: 'home', c: 'home', d: 'home' } });
    await write('cdk.context.json', { b: 'kept', c: 'kept', d: 'kept' });
    await write('cdk.json', { app: 'x', context: { c: 'file', d: 'file' } });
    expect(await readContext(folder, { d: 'given' }, folder)).toEqual({
      a: 'home',
      b: 'kept',
      c: 'file',
      d: 'given',
    });
    await writeFile(join(folder, 'cdk.json'), '{ "context": ');
    await expect(readContext(folder, {}, folder)).rejects.toThrow(/cdk\.json is no JSON/);
    await rm(folder, { recursive: true });
  });
});

describe('DNS', () => {
  const none = throwing(Object.assign(new Error('none'), { code: 'ENODATA' }));
  const lost = throwing(Object.assign(new Error('lost'), { code: 'ESERVFAIL' }));

  it('puts the pieces of long records together, and takes no record for an answer', async () => {
    const dns = createDns({
      resolveTxt: async () => [['v=spf1 ', 'mx'], ['other']],
      resolveMx: async () => [{ exchange: 'mx.example.org' }],
      resolveCname: none,
    });
    expect(await dns.txt('a')).toEqual(['v=spf1 mx', 'other']);
    expect(await dns.mx('a')).toEqual(['mx.example.org']);
    expect(await dns.cname('a')).toEqual([]);
  });

  it('does not take a server that fails for an answer', async () => {
    await expect(
      createDns({ resolveTxt: lost, resolveMx: lost, resolveCname: lost }).mx('a'),
    ).rejects.toThrow('lost');
  });
});

describe('the report', () => {
  it('says things that are alike once, what to do below each, and counts', () => {
    const note = { found: 'not deployed yet', todo: 'npx cdk deploy --all' };
    const findings = [
      about('Account', 'Region').ok('eu-north-1'),
      about('Data', 'Table').note(note),
      about('Data', 'Keys').note(note),
      about('Mail', 'SES account').failed({ found: 'in the sandbox', todo: 'ask' }),
    ];
    expect(report(findings, { stage: 'prod', region: 'eu-north-1' })).toBe(`Krets, stage prod, eu-north-1

Account
  ok      Region: eu-north-1

Mail
  FAILED  SES account: in the sandbox
          → ask

Data
  note    Table, Keys: not deployed yet
          → npx cdk deploy --all

1 failed, 0 warning, 2 note, 1 ok
`);
  });
});

describe('the whole visit', () => {
  const settings = settingsWith();

  it('is well when nothing failed, and tells machines the same', async () => {
    const { text, failed } = await doctor(worldWith(), settings, { json: true });
    expect(failed).toBe(false);
    expect(Object.keys(JSON.parse(text))).toEqual(['stage', 'region', 'failed', 'findings']);
    expect(JSON.parse(text)).toMatchObject({
      stage: 'prod',
      region: 'eu-north-1',
      failed: false,
      findings: expect.arrayContaining([expect.objectContaining({ check: 'Table', state: 'ok' })]),
    });
  });

  it('fails with one failure, and not with a warning', async () => {
    const broken = worldWith({ account: { streamState: async () => 'Disabled' } });
    expect((await doctor(broken, settings, { json: false })).failed).toBe(true);
    const unpaid = worldWith({ account: { budgets: async () => [] } });
    const { failed, text } = await doctor(unpaid, settings, { json: false });
    expect(failed).toBe(false);
    expect(text).toContain('0 failed, 1 warning');
  });

  it('sends the canary only when asked', async () => {
    const visited: (string | undefined)[] = [];
    const world = worldWith({
      browse: async (_url, body) => {
        visited.push(body);
        return { status: 200, location: '', body: '' };
      },
    });
    await doctor(world, settings, { json: false });
    expect(visited).toEqual([undefined]);
    const { failed, text } = await doctor(world, settings, { json: false, canary: 'success' });
    expect(failed).toBe(true);
    expect(text).toContain('Canary\n  FAILED');
  });
});
