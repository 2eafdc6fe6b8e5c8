import { describe, expect, it } from 'vitest';
import { examine } from '../../../infra/doctor/examine.ts';
import { areas, type Finding } from '../../../infra/doctor/finding.ts';
import type { Account } from '../../../infra/doctor/port.ts';
import { ailments } from './ailments.ts';
import {
  awsError,
  healthyAccount,
  healthyDns,
  identity,
  replyDomain,
  settingsWith,
  stack,
  throwing,
  worldWith,
} from './healthy.ts';

const findingsOf = async (...[changes, context]: [Parameters<typeof worldWith>[0]?, object?]) =>
  (await examine(worldWith(changes), settingsWith({ ...context }))).findings;
const not = (state: string) => (one: Finding) => one.state !== state;

describe('a healthy deployment', () => {
  it('has nothing but what is fine, in every area', async () => {
    const findings = await findingsOf();
    expect(findings.filter(not('ok'))).toEqual([]);
    expect(new Set(findings.map(({ area }) => area))).toEqual(
      new Set(areas.filter((area) => area !== 'Canary')),
    );
    expect(findings.length).toBeGreaterThan(20);
  });

  it('with answers by mail has two checks more, both fine', async () => {
    const [without, findings] = await Promise.all([findingsOf(), findingsOf({}, { replyDomain })]);
    expect(findings.filter(not('ok'))).toEqual([]);
    const more = findings
      .map(({ check }) => check)
      .filter((check) => !without.some((one) => one.check === check));
    expect(more).toEqual(['Answers rule set', 'Answers MX']);
  });
});

describe('one thing amiss', () => {
  it.each(ailments)('$check, $state: $found', async ({ world, context, check, state, found, todo }) => {
    const amiss = (await findingsOf(world, context)).filter(not('ok'));
    expect(amiss).toHaveLength(1);
    expect(amiss[0]).toMatchObject({
      check,
      state,
      found: expect.stringMatching(found),
      todo: expect.stringMatching(todo),
    });
  });

  it('is tried for every check that can be amiss', async () => {
    const checks = new Set((await findingsOf({}, { replyDomain })).map(({ check }) => check));
    const tried = new Set(ailments.map(({ check }) => check));
    // A region is judged by the settings before the doctor comes; see the note on one outside the EEA below.
    expect([...checks].filter((check) => !tried.has(check))).toEqual(['Region']);
  });
});

describe('before the first deployment', () => {
  const before = {
    account: {
      stack: async (name: string) => (name === 'CDKToolkit' ? stack : undefined),
      mailIdentity: async () => undefined,
    },
    dns: { txt: async () => [], mx: async () => [], cname: async () => [] },
  };

  it('nothing has failed; what comes with it is a note, with what to do', async () => {
    const findings = await findingsOf(before);
    expect(findings.filter(({ state }) => state === 'failed' || state === 'warning')).toEqual([]);
    const late = findings.filter(({ area }) => ['Deployment', 'Schedule', 'Data', 'Alarms'].includes(area));
    expect(late.length).toBeGreaterThan(10);
    for (const one of late)
      expect(one).toMatchObject({ state: 'note', found: expect.stringContaining('not deployed yet') });
  });

  it('the DNS records can be read off already', async () => {
    const todos = (await findingsOf(before)).map((one) => (one.state === 'ok' ? '' : one.todo)).join('\n');
    expect(todos).toContain('bounce.centre.example.edu MX 10 feedback-smtp.eu-north-1.amazonses.com');
  });

  it('a domain that should be there already is missed', async () => {
    const amiss = (await findingsOf(before, { mailIdentity: 'existing' })).filter(
      ({ state }) => state === 'failed',
    );
    expect(amiss.map(({ check }) => check)).toEqual(['Sender domain']);
  });

  it('keys of a domain that should be there already are not promised by a deployment', async () => {
    const dkim = (await findingsOf(before, { mailIdentity: 'existing' })).find(
      ({ check }) => check === 'DKIM',
    );
    expect(dkim).toMatchObject({ state: 'note', todo: 'see Sender domain above, then run this again' });
  });

  it('a first deployment that was taken back counts as none, and says how to go on', async () => {
    const findings = await findingsOf({
      ...before,
      account: { ...before.account, stack: async () => ({ ...stack, status: 'ROLLBACK_COMPLETE' }) },
    });
    const failed = findings.filter(({ state }) => state === 'failed');
    expect(failed.map(({ check }) => check)).toEqual(['CDK bootstrap', 'Data stack', 'Service stack']);
    expect(JSON.stringify(failed)).toContain(
      'delete-stack --region eu-north-1 --stack-name Krets-prod-service',
    );
  });
});

it('a service that was taken back leaves its data to be looked at, and nothing else', async () => {
  const taken = async (name: string) =>
    name.endsWith('service') ? { ...stack, status: 'ROLLBACK_COMPLETE' } : stack;
  const amiss = (await findingsOf({ account: { stack: taken } })).filter(not('ok'));
  expect(amiss.filter(not('note'))).toMatchObject([{ check: 'Service stack', state: 'failed' }]);
  expect(amiss.filter(({ area }) => area === 'Data').map(({ check }) => check)).toEqual(['Log retention']);
});

it('a key of their own is as good as one of SES', async () => {
  const found = await findingsOf(
    {
      account: {
        mailIdentity: async () => ({
          ...identity,
          dkim: { ...identity.dkim, own: true, tokens: ['theirs'] },
        }),
      },
      dns: {
        txt: async (name) => (name.startsWith('theirs.') ? ['k=rsa; p=MIIB'] : healthyDns.txt(name)),
        cname: async () => [],
      },
    },
    { mailIdentity: 'existing' },
  );
  expect(found.filter(not('ok'))).toEqual([]);
});

it('a region outside the EEA is noted', async () => {
  const region = (await findingsOf({}, { region: 'eu-west-2', outsideEea: 'yes' })).find(
    ({ check }) => check === 'Region',
  );
  expect(region).toMatchObject({ state: 'note', found: expect.stringContaining('outside the EEA') });
});

it("the sender's own domain is asked for where nobody can own it", async () => {
  const { organisation } = settingsWith();
  const sender = { ...organisation.sender, address: 'krets@example.org' };
  const settings = { ...settingsWith(), organisation: { ...organisation, sender } };
  const { findings } = await examine(worldWith(), settings);
  expect(findings.filter(not('ok'))).toMatchObject([{ check: 'Addresses', state: 'failed' }]);
});

describe('without credentials', () => {
  it.each([
    [awsError('CredentialsProviderError', 'Could not load credentials'), /does not know you/],
    [awsError('ExpiredToken', 'expired'), /does not know you/],
    [Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }), /does not answer: ECONNREFUSED/],
  ])('%s: one question is asked, and everything but DNS waits', async (error, found) => {
    let asked = 0;
    const counting = Object.fromEntries(
      Object.keys(healthyAccount).map((name) => [
        name,
        async () => {
          asked += 1;
          throw error;
        },
      ]),
    );
    const findings = await findingsOf({ account: counting });
    expect(asked).toBe(1);
    const failed = findings.filter(({ state }) => state === 'failed');
    expect(failed).toMatchObject([{ check: 'Credentials', found: expect.stringMatching(found) }]);
    expect(findings.filter(({ area }) => area === 'Deployment').every(({ state }) => state === 'note')).toBe(
      true,
    );
  });
});

describe('one permission missing', () => {
  const calls = Object.keys(healthyAccount).filter((name) => !['caller', 'partition'].includes(name));

  it.each(calls)('%s: it is named, and the rest is looked at', async (name) => {
    const refused = { [name]: throwing(awsError('AccessDeniedException')) } satisfies Partial<
      Record<string, Account['stack']>
    >;
    const amiss = (await findingsOf({ account: refused }, { replyDomain })).filter(not('ok'));
    const denied = amiss.filter(
      (one) => one.state === 'warning' && /^not looked at: you may not call \w+:\w+$/.test(one.found),
    );
    expect(denied.length).toBeGreaterThan(0);
    expect(amiss.filter(({ state }) => state === 'failed')).toEqual([]);
  });
});
