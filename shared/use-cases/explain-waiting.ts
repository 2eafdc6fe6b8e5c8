import type { Change } from '../domain/change.ts';
import { type Explained, saysTheSame, staysQuiet } from '../domain/explained.ts';
import { matchingProblem, type Pool, rememberedAreas } from '../domain/match-input.ts';
import { chunks, inLanes } from '../domain/parallel.ts';
import type { ActiveParticipant, Preferences } from '../domain/participant.ts';
import { amendParticipant } from '../domain/participant-step.ts';
import { type Widening, widened, wideningsOf } from '../domain/widening.ts';
import { explainWaiting, type Way } from '../matching/explain-waiting.ts';
import type { MatchPerson } from '../matching/problem.ts';
import type { Organisation } from '../organisation/schema.ts';
import { everybody, explainedWithin, type MatchingPart, tells } from './matching-part.ts';
import { poolOf } from './matching-pool.ts';
import type { Deps } from './ports.ts';
import { commitsAtOnce, settingOf } from './scene.ts';

type Told = ReadonlyMap<string, Omit<Explained, 'at'>>;

/** The person as the engine would know them after a press on the button: made by what the button does. */
const waysOf = (
  organisation: Organisation,
  { person, wishes }: { readonly person: MatchPerson; readonly wishes: Preferences },
  areasFor: (wishes: Preferences) => MatchPerson['areas'],
): readonly Way<Widening>[] =>
  wideningsOf(organisation, wishes).map((change) => {
    const then = widened(wishes, change);
    const { themes, slots, languages } = then;
    return { change, person: { ...person, areas: areasFor(then), themes, slots, languages } };
  });

const toldTo = (deps: Deps, pool: Pool, part: MatchingPart): Told => {
  const { organisation } = deps;
  const areasFor = rememberedAreas(organisation);
  const byId = new Map(pool.people.map((person) => [person.id, person]));
  const whole = matchingProblem(pool, organisation.group.startAt, settingOf(deps));
  const problem = explainedWithin(part, whole);
  const all = explainWaiting(problem, (person) => {
    const wishes = byId.get(person.id)?.preferences;
    return wishes === undefined ? [] : waysOf(organisation, { person, wishes }, areasFor);
  });
  return new Map(all.map(({ id, ...told }) => [id, told]));
};

/** What is written with a person: nothing when the same is said already. */
const changeOf = (deps: Deps, before: ActiveParticipant, told: Told): readonly Change[] => {
  const { organisation } = deps;
  const now = deps.now();
  const quiet = staysQuiet(before, { now, timeZone: organisation.timeZone });
  const saying = quiet ? undefined : told.get(before.id);
  if (saysTheSame(before.explained, saying)) return [];
  const explained = saying && { ...saying, at: now };
  return [{ type: 'participant', before, after: amendParticipant(before, { explained }, organisation) }];
};

const inOneCommit = 25;

/** Each is written only over the person that was read; who has changed in between is left for the next run. */
const write = async ({ store }: Deps, changes: readonly Change[]): Promise<void> => {
  const written = await store.commit(changes);
  if (written.ok) return;
  const rest = changes.filter((_, index) => !written.conflicts.includes(index));
  if (rest.length > 0) await store.commit(rest);
};

/**
 * Tells everybody whom a matching has left waiting why, and what change of their own would help. Reads everything
 * anew, so that what is told is true of what is there after the matching; writes only what is new.
 */
export const tellThoseWaiting = async (deps: Deps, part: MatchingPart = everybody): Promise<void> => {
  const pool = await poolOf(deps, part);
  const listening = pool.people.filter((person) => tells(part, deps.organisation, person));
  if (listening.length === 0) return;
  const told = toldTo(deps, pool, part);
  const changes = listening.flatMap((person) => changeOf(deps, person, told));
  await inLanes(commitsAtOnce, chunks(changes, inOneCommit), (some) => write(deps, some));
};
