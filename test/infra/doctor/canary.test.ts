import { describe, expect, it } from 'vitest';
import { sendCanary } from '../../../infra/doctor/canary.ts';
import { examine } from '../../../infra/doctor/examine.ts';
import type { Browse, Partition } from '../../../infra/doctor/port.ts';
import { parseSignUp } from '../../../shared/domain/forms/sign-up.ts';
import { awsError, type Changes, now, settingsWith, stack, throwing, worldWith } from './healthy.ts';

const formKey = 'abcdefghijklmnopqrstuv';
const form = `<form method="post"><input type="hidden" name="formKey" value="${formKey}"/></form>`;

/** Pages that give the form and thank for what is posted; `posts` holds what came. */
const pages = (answer = { status: 303, location: '/nb/sign-up/received' }) => {
  const posts: { url: string; fields: Record<string, string> }[] = [];
  const browse: Browse = async (url, body) => {
    if (body === undefined) return { status: 200, location: '', body: form };
    posts.push({ url, fields: Object.fromEntries(new URLSearchParams(body)) });
    return { ...answer, body: '' };
  };
  return { posts, browse };
};

/** What the table holds, look by look; the last one stays. */
const looks = (...rows: Partition[]) => {
  let at = 0;
  return async () => rows[Math.min(at++, rows.length - 1)] ?? { sortKeys: [] };
};

const waits = { sortKeys: ['#', 'O#1'] };
const sent = { sortKeys: ['#', 'L#1'] };

const sing = async (changes: Changes, to = 'success') => {
  const world = worldWith(changes);
  const settings = settingsWith();
  const { deployment } = await examine(world, settings);
  return { world, findings: await sendCanary(world, { settings, deployment, to }) };
};

describe('the canary', () => {
  it('posts what somebody would, until SES has taken the mail', async () => {
    const { posts, browse } = pages();
    const { findings, world } = await sing({ browse, account: { partition: looks(waits, waits, sent) } });
    expect(findings.map(({ check, state }) => [check, state])).toEqual([
      ['Sign-up', 'ok'],
      ['Mail', 'ok'],
      ['What is left', 'note'],
    ]);
    expect(world.now() - now).toBe(4000);
    expect(posts).toHaveLength(1);
    expect(posts[0]?.url).toBe('https://api.example.edu/nb/sign-up');
    expect(posts[0]?.fields).toMatchObject({
      firstName: 'Test',
      formKey,
      email: `success+${formKey}@simulator.amazonses.com`,
    });
    expect(parseSignUp(posts[0]?.fields ?? {}, settingsWith().organisation).ok).toBe(true);
  });

  it('tells to look into the inbox, and what becomes of the sign-up', async () => {
    const { browse } = pages();
    const { findings } = await sing({ browse, account: { partition: looks(sent) } }, 'you@example.org');
    const words = findings.map((one) => `${one.found}\n${one.state === 'ok' ? '' : one.todo}`).join('\n');
    expect(words).toContain('on its way to you@example.org');
    expect(words).toContain('open the link');
    expect(words).toContain('gone in 72 hours');
  });

  it.each([
    [{ sortKeys: [] }, 'failed', /nothing was stored/],
    [waits, 'failed', /still waits/],
    [{ sortKeys: ['#'] }, 'warning', /held back/],
  ])('with %j in the table it is not well', async (row, state, found) => {
    const { browse } = pages();
    const { findings } = await sing({ browse, account: { partition: looks(row) } }, 'you@example.org');
    expect(findings.find(({ check }) => check === 'Mail')).toMatchObject({
      state,
      found: expect.stringMatching(found),
    });
    expect(findings.some(({ check }) => check === 'Inbox')).toBe(false);
  });

  it('follows a bounce until it is recorded, or gives up after two minutes', async () => {
    const { browse } = pages();
    const recorded = looks(sent, sent, { ...sent, mailTrouble: 'bounced' });
    const { findings } = await sing({ browse, account: { partition: recorded } }, 'bounce');
    expect(findings.find(({ check }) => check === 'Bounce')?.state).toBe('ok');
    const never = await sing({ browse, account: { partition: looks(sent) } }, 'bounce');
    expect(never.findings.find(({ check }) => check === 'Bounce')?.state).toBe('failed');
    expect(never.world.now() - now).toBe(120_000);
  });

  it('says which permission it lacks to follow the mail', async () => {
    const { browse } = pages();
    const { findings } = await sing({
      browse,
      account: { partition: throwing(awsError('AccessDeniedException')) },
    });
    expect(findings.find(({ check }) => check === 'Mail')).toMatchObject({
      state: 'warning',
      found: expect.stringContaining('dynamodb:Query'),
    });
  });

  it.each([
    [{ status: 422, location: '' }, /was refused/],
    [{ status: 403, location: '' }, /was answered 403/],
    [{ status: 303, location: '/nb' }, /was answered 303/],
  ])('answered with %j it stops', async (answer, found) => {
    const { findings } = await sing({ browse: pages(answer).browse });
    expect(findings).toMatchObject([
      { check: 'Sign-up', state: 'failed', found: expect.stringMatching(found) },
    ]);
  });

  it('stops where there is no form, no answer, or nothing deployed', async () => {
    const empty = await sing({ browse: async () => ({ status: 200, location: '', body: '' }) });
    expect(empty.findings).toMatchObject([
      { state: 'failed', found: expect.stringContaining('without a form') },
    ]);
    const silent = await sing({ browse: throwing(new Error('gone')) });
    expect(silent.findings).toMatchObject([
      { state: 'failed', found: expect.stringContaining('does not answer') },
    ]);
    const nowhere = await sing({
      account: { stack: async (name) => (name === 'CDKToolkit' ? stack : undefined) },
    });
    expect(nowhere.findings).toMatchObject([
      { state: 'failed', todo: expect.stringContaining('npx cdk deploy') },
    ]);
  });
});
