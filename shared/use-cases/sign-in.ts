import type { Coordinator } from '../domain/coordinator.ts';
import type { Link } from '../domain/link.ts';
import { ownPath } from '../domain/own-path.ts';
import { done, failed, type Result } from '../domain/problem.ts';
import { addHours, isPast } from '../domain/time.ts';
import { parseToken } from '../domain/token.ts';
import { attempt, decided } from './attempt.ts';
import { freshLink } from './fresh-link.ts';
import type { Deps } from './ports.ts';

export { requestSignIn } from './request-sign-in.ts';

type Nothing = Readonly<Record<never, never>>;
type Opened = { readonly coordinator: Coordinator; readonly link: Link };

const sessionHours = 12;
const overview = '/coordinator';

/**
 * Whose sign-in link this is: 1 read. A used link is deleted and an expired one is never found, so
 * a link that is missing beside an active coordinator is `goneLink`: they only need a new one.
 */
const openSignIn = async (deps: Deps, token: string): Promise<Result<Opened>> => {
  const parsed = parseToken(token);
  if (parsed === undefined) return failed({ kind: 'unknownLink' });
  const { subject, link } = await deps.store.byLink('coordinator', parsed.id, deps.hashSecret(parsed.secret));
  if (!subject?.active) return failed({ kind: 'unknownLink' });
  if (link === undefined) return failed({ kind: 'goneLink' });
  if (link.purpose !== 'signIn') return failed({ kind: 'unknownLink' });
  if (isPast(link.expiresAt, deps.now())) return failed({ kind: 'goneLink' });
  return done({ coordinator: subject, link });
};

/** Before the button is pressed: 1 read, no write, the link still works. */
export const viewSignIn = async (deps: Deps, token: string): Promise<Result<Nothing>> => {
  const opened = await openSignIn(deps, token);
  return opened.ok ? done({}) : opened;
};

/**
 * Uses the link up and starts a session of 12 hours: 1 read, 1 commit. `sessionToken` is for the
 * cookie and is stored as a hash only; `next` is a path of ours, without the language.
 */
export const signIn = async (
  deps: Deps,
  token: string,
): Promise<Result<{ readonly sessionToken: string; readonly next: string }>> =>
  attempt(deps.store, async () => {
    const opened = await openSignIn(deps, token);
    if (!opened.ok) return opened;
    const { coordinator, link } = opened.value;
    const { token: sessionToken, change: session } = freshLink(deps, {
      subject: { type: 'coordinator', id: coordinator.id },
      purpose: 'session',
      expiresAt: addHours(deps.now(), sessionHours),
    });
    const used = { type: 'link', op: 'use', link } as const;
    return decided({ sessionToken, next: ownPath(link.next) ?? overview }, [used, session]);
  });

const openSession = async (deps: Deps, sessionToken: string): Promise<Result<Opened>> => {
  const parsed = parseToken(sessionToken);
  if (parsed === undefined) return failed({ kind: 'signedOut' });
  const { subject, link } = await deps.store.byLink('coordinator', parsed.id, deps.hashSecret(parsed.secret));
  const open = subject?.active && link?.purpose === 'session' && !isPast(link.expiresAt, deps.now());
  return open ? done({ coordinator: subject, link }) : failed({ kind: 'signedOut' });
};

/** Who is signed in, as they are now: 1 read; `signedOut` for everything else. */
export const session = async (deps: Deps, sessionToken: string): Promise<Result<Coordinator>> => {
  const opened = await openSession(deps, sessionToken);
  return opened.ok ? done(opened.value.coordinator) : opened;
};

/** Ends the session for good; a session that is over already is no problem. */
export const signOut = async (deps: Deps, sessionToken: string): Promise<Result<Nothing>> => {
  const opened = await openSession(deps, sessionToken);
  // A conflict means that it was ended in the same moment.
  if (opened.ok) await deps.store.commit([{ type: 'link', op: 'use', link: opened.value.link }]);
  return done({});
};
