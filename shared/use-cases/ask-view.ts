import { coordinatorsFor } from '../domain/candidates.ts';
import type { Coordinator } from '../domain/coordinator.ts';
import { done, type Result } from '../domain/problem.ts';
import { alternativesFor } from '../domain/take.ts';
import type { Alternative, AskView } from '../views/coordinator.ts';
import { type AskedBy, openQuestion } from './ask-link.ts';
import type { Deps } from './ports.ts';
import { membersOf, staffOf } from './scene.ts';

/** The answer page: counts only. 1 read, no write. */
export const viewAsk = async (deps: Deps, by: AskedBy): Promise<Result<AskView>> => {
  const opened = await openQuestion(deps, by);
  if (!opened.ok) return opened;
  const { group, ask } = opened.value;
  const { id, area, slot, language, reasons = [] } = group;
  const { people, handedOnBy } = ask;
  return done({
    groupId: id,
    area,
    slot,
    language,
    people,
    reasons,
    ...(handedOnBy === undefined ? {} : { handedOnBy }),
  });
};

/** The coordinator's own areas and times first. */
const ownFirst = (all: readonly Alternative[], me: Coordinator | undefined): readonly Alternative[] => {
  const own = ({ area, slot }: Alternative) =>
    (me?.areas.includes(area) || (area === 'video' && me?.video)) && me?.slots.includes(slot);
  return [...all.filter(own), ...all.filter((one) => !own(one))];
};

/** Other places and times that at least a group's worth of these people accept. */
export const askAlternatives = async (deps: Deps, by: AskedBy): Promise<Result<readonly Alternative[]>> => {
  const opened = await openQuestion(deps, by);
  if (!opened.ok) return opened;
  const { group, coordinatorId } = opened.value;
  const [members, me] = await Promise.all([membersOf(deps, group), deps.store.coordinator(coordinatorId)]);
  return done(ownFirst(alternativesFor(deps.organisation, group, members), me));
};

/** A colleague by first name, to hand a question to. */
export type Colleague = { readonly id: string; readonly firstName: string };

/** Colleagues who could take this group and have not been asked for it. */
export const askColleagues = async (deps: Deps, by: AskedBy): Promise<Result<readonly Colleague[]>> => {
  const opened = await openQuestion(deps, by);
  if (!opened.ok) return opened;
  const { coordinators, groups } = await staffOf(deps);
  const could = coordinatorsFor(opened.value.group, coordinators, { groups, now: deps.now() });
  return done(could.map(({ id, firstName }) => ({ id, firstName })));
};
