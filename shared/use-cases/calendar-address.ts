import type { Change } from '../domain/change.ts';
import type { Coordinator } from '../domain/coordinator.ts';
import type { Link } from '../domain/link.ts';
import { failed, type Result } from '../domain/problem.ts';
import { addLocalDays, type Instant, isPast } from '../domain/time.ts';
import { attempt, decided } from './attempt.ts';
import { freshLink } from './fresh-link.ts';
import type { Deps } from './ports.ts';

/** Somebody forgets that they gave it away; a calendar that nobody looks at any more asks for ever. */
const validDays = 400;

type Owner = Pick<Coordinator, 'id'>;
/** `token` is shown once and stored as a hash only. */
type Made = { readonly token: string; readonly until: Instant };

const subjectOf = ({ id }: Owner) => ({ type: 'coordinator', id }) as const;

/** One, or none. */
const working = async ({ store, now }: Pick<Deps, 'store' | 'now'>, owner: Owner): Promise<readonly Link[]> =>
  (await store.linksOf(subjectOf(owner))).filter(
    ({ purpose, expiresAt }) => purpose === 'calendar' && !isPast(expiresAt, now()),
  );

/** Until when this coordinator's calendar address works, if there is one: 1 read. */
export const calendarUntil = async (
  deps: Pick<Deps, 'store' | 'now'>,
  owner: Owner,
): Promise<Instant | undefined> => (await working(deps, owner))[0]?.expiresAt;

type Wanted<Value> = { readonly value: Value; readonly added: readonly Change[] };

/**
 * Ends what there is and adds what is wanted: 2 reads, 1 commit. The coordinator's own row goes along as it is, so that
 * of two presses at once the second finds what the first has made, and nothing is left of a press that meets the end of
 * their time as a coordinator.
 */
const replacing = <Value>(deps: Deps, owner: Owner, want: () => Wanted<Value>): Promise<Result<Value>> =>
  attempt(deps.store, async () => {
    const [me, links] = await Promise.all([deps.store.coordinator(owner.id), working(deps, owner)]);
    if (!me?.active) return failed({ kind: 'signedOut' });
    const { value, added } = want();
    const changes = [...links.map((link): Change => ({ type: 'link', op: 'use', link })), ...added];
    const own: Change = { type: 'coordinator', before: me, after: me };
    return decided(value, changes.length === 0 ? [] : [own, ...changes]);
  });

/** Makes an address for a calendar to subscribe to; the one before it opens nothing from now on. */
export const newCalendarAddress = (deps: Deps, owner: Owner): Promise<Result<Made>> =>
  replacing(deps, owner, () => {
    const until = addLocalDays(deps.now(), validDays, deps.organisation.timeZone);
    const subject = subjectOf(owner);
    const { token, change } = freshLink(deps, { subject, purpose: 'calendar', expiresAt: until });
    return { value: { token, until }, added: [change] };
  });

/** From now on the address opens nothing; without one it is no problem. */
export const endCalendarAddress = (
  deps: Deps,
  owner: Owner,
): Promise<Result<Readonly<Record<never, never>>>> =>
  replacing(deps, owner, () => ({ value: {}, added: [] }));
