import { describe, expect, it } from 'vitest';
import { linkPurposes } from '../../../shared/domain/link.ts';
import { parseToken } from '../../../shared/domain/token.ts';
import { session, signIn, signOut, viewSignIn } from '../../../shared/use-cases/sign-in.ts';
import { countingStore } from '../support/counting-store.ts';
import { putLink } from '../support/table.ts';
import { createTestDeps, type TestKit } from '../support/test-deps.ts';
import { hire, outcome } from './staff.ts';

const arrive = async (next?: string) => {
  const counting = countingStore();
  const kit = createTestDeps({ around: counting.around });
  const kari = await hire(kit, 'Kari');
  const extra = next === undefined ? {} : { next };
  const token = await linkFor(kit, kari.id, extra);
  return { kit, kari, token, calls: counting.calls };
};
const linkFor = (kit: TestKit, id: string, extra = {}) =>
  putLink(kit, { type: 'coordinator', id }, { purpose: 'signIn', extra });

const signedIn = async (next?: string) => {
  const arrived = await arrive(next);
  const started = await signIn(arrived.kit.deps, arrived.token);
  if (!started.ok) throw new Error('not signed in');
  arrived.calls.splice(0);
  return { ...arrived, ...started.value };
};

const invented = `${'x'.repeat(22)}.${'y'.repeat(43)}`;

describe('the sign-in link', () => {
  it('changes nothing when it is opened, however often', async () => {
    const { kit, token, calls } = await arrive();
    const before = kit.store.dump();
    for (let i = 0; i < 10; i += 1)
      expect(await viewSignIn(kit.deps, token)).toEqual({ ok: true, value: {} });
    expect(calls).toEqual(Array(10).fill('byLink'));
    expect(kit.store.dump()).toEqual(before);
  });

  it('starts a session in one read and one commit', async () => {
    const { kit, kari, token, calls } = await arrive('/lead');
    const started = await signIn(kit.deps, token);
    expect(calls).toEqual(['byLink', 'commit']);
    expect(started).toMatchObject({ ok: true, value: { next: '/lead' } });
    const sessionToken = started.ok ? started.value.sessionToken : '';
    expect(parseToken(sessionToken)?.id).toBe(kari.id);
    expect(await session(kit.deps, sessionToken)).toEqual({ ok: true, value: kari });
  });

  it.each([
    [undefined, '/coordinator'],
    ['https://evil.example', '/coordinator'],
    ['//evil.example', '/coordinator'],
    ['/coordinator/groups/abc', '/coordinator/groups/abc'],
  ])('with next = %s leads to %s', async (next, path) => {
    expect((await signedIn(next)).next).toBe(path);
  });

  it('is used up, and so is a session that ends: nothing else is written of either', async () => {
    const { kit, sessionToken } = await signedIn();
    const written: unknown[] = [];
    const commit: typeof kit.store.commit = (changes) => {
      written.push(...changes.map(({ type, ...rest }) => [type, 'op' in rest && rest.op]));
      return kit.store.commit(changes);
    };
    const deps = { ...kit.deps, store: { ...kit.deps.store, commit } };
    await signOut(deps, sessionToken);
    await signIn(deps, await linkFor(kit, (await hire(kit, 'Ola')).id));
    expect(written).toEqual([
      ['link', 'use'],
      ['link', 'use'],
      ['link', 'add'],
    ]);
  });

  it('works once', async () => {
    const { kit, token } = await signedIn();
    const before = kit.store.dump();
    expect(outcome(await viewSignIn(kit.deps, token))).toBe('goneLink');
    expect(outcome(await signIn(kit.deps, token))).toBe('goneLink');
    expect(kit.store.dump()).toEqual(before);
  });

  it('starts one session when it is pressed twenty times at once', async () => {
    const { kit, token } = await arrive();
    const results = await Promise.all(Array.from({ length: 20 }, () => signIn(kit.deps, token)));
    expect(Map.groupBy(results, outcome).get('ok')).toHaveLength(1);
    expect(Map.groupBy(results, outcome).get('goneLink')).toHaveLength(19);
    const rows = kit.store.dump().filter((row) => row['purpose'] === 'session');
    expect(rows).toHaveLength(1);
  });

  it('runs out', async () => {
    const { kit, token } = await arrive();
    kit.clock.forward({ days: 31 });
    expect(outcome(await viewSignIn(kit.deps, token))).toBe('goneLink');
    expect(outcome(await signIn(kit.deps, token))).toBe('goneLink');
  });

  it.each(linkPurposes.filter((purpose) => purpose !== 'signIn'))('is not a %s link', async (purpose) => {
    const { kit, kari } = await arrive();
    const other = await putLink(kit, { type: 'coordinator', id: kari.id }, { purpose });
    expect(outcome(await viewSignIn(kit.deps, other))).toBe('unknownLink');
    expect(outcome(await signIn(kit.deps, other))).toBe('unknownLink');
  });

  it.each(['', 'x', invented, `${invented}x`, '../../etc/passwd', '\u0000'.repeat(66)])(
    '%j is unknown',
    async (token) => {
      const { kit } = await arrive();
      expect(outcome(await viewSignIn(kit.deps, token))).toBe('unknownLink');
      expect(outcome(await signIn(kit.deps, token))).toBe('unknownLink');
    },
  );

  it('does not ask the table about what could not be a link', async () => {
    const { kit, calls } = await arrive();
    await signIn(kit.deps, 'x');
    expect(await session(kit.deps, 'x')).toEqual({ ok: false, problem: { kind: 'signedOut' } });
    expect(calls).toEqual([]);
  });

  it('is worth nothing to somebody who has left', async () => {
    const { kit } = await arrive();
    const gone = await hire(kit, 'Gone', { active: false });
    const token = await linkFor(kit, gone.id);
    expect(outcome(await signIn(kit.deps, token))).toBe('unknownLink');
  });

  it('of one coordinator opens no other', async () => {
    const { kit, token } = await arrive();
    const ola = await hire(kit, 'Ola');
    const crossed = `${ola.id}.${parseToken(token)?.secret}`;
    expect(outcome(await signIn(kit.deps, crossed))).toBe('goneLink');
    expect(kit.store.dump().filter((row) => row['purpose'] === 'session')).toEqual([]);
  });
});

describe('the session', () => {
  it('is one read', async () => {
    const { kit, sessionToken, calls } = await signedIn();
    await session(kit.deps, sessionToken);
    expect(calls).toEqual(['byLink']);
  });

  it('knows its coordinator as they are now', async () => {
    const { kit, kari, sessionToken } = await signedIn();
    await kit.store.commit([{ type: 'coordinator', before: kari, after: { ...kari, role: 'lead' } }]);
    expect(await session(kit.deps, sessionToken)).toMatchObject({ ok: true, value: { role: 'lead' } });
  });

  it('lasts twelve hours', async () => {
    const { kit, sessionToken } = await signedIn();
    kit.clock.forward({ hours: 11.9 });
    expect(outcome(await session(kit.deps, sessionToken))).toBe('ok');
    kit.clock.forward({ hours: 0.1 });
    expect(outcome(await session(kit.deps, sessionToken))).toBe('signedOut');
  });

  it('ends with its coordinator', async () => {
    const { kit, kari, sessionToken } = await signedIn();
    await kit.store.commit([{ type: 'coordinator', before: kari, after: { ...kari, active: false } }]);
    expect(outcome(await session(kit.deps, sessionToken))).toBe('signedOut');
  });

  it('is nothing that another link could be', async () => {
    const { kit, kari, token } = await arrive();
    expect(outcome(await session(kit.deps, token))).toBe('signedOut');
    expect(outcome(await session(kit.deps, invented))).toBe('signedOut');
    const ask = await putLink(kit, { type: 'coordinator', id: kari.id }, { purpose: 'ask' });
    expect(outcome(await session(kit.deps, ask))).toBe('signedOut');
  });

  it('ends by signing out, again and again, and only this one', async () => {
    const { kit, kari, sessionToken } = await signedIn();
    const other = await signIn(kit.deps, await linkFor(kit, kari.id));
    const ended = await Promise.all([signOut(kit.deps, sessionToken), signOut(kit.deps, sessionToken)]);
    expect(ended.map(outcome)).toEqual(['ok', 'ok']);
    expect(outcome(await signOut(kit.deps, sessionToken))).toBe('ok');
    expect(outcome(await signOut(kit.deps, 'x'))).toBe('ok');
    expect(outcome(await session(kit.deps, sessionToken))).toBe('signedOut');
    expect(outcome(await session(kit.deps, other.ok ? other.value.sessionToken : ''))).toBe('ok');
  });

  it('does not sign out by another link', async () => {
    const { kit, token } = await arrive();
    await signOut(kit.deps, token);
    expect(outcome(await viewSignIn(kit.deps, token))).toBe('ok');
  });

  it('is not in the table as it stands in the cookie', async () => {
    const { kit, sessionToken } = await signedIn();
    expect(JSON.stringify(kit.store.dump())).not.toContain(parseToken(sessionToken)?.secret);
  });
});
