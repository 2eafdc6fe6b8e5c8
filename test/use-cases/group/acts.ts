import { followUp } from '../../../shared/use-cases/follow-up.ts';
import { assignGroup } from '../../../shared/use-cases/group-lead.ts';
import {
  cancelMeeting,
  handOver,
  meetingHeld,
  removeMember,
  scheduleMeeting,
} from '../../../shared/use-cases/group-page.ts';
import { leaveGroup, pausePlace, resumePlace, withdrawPlace } from '../../../shared/use-cases/place.ts';
import { runMatching } from '../../../shared/use-cases/run-matching.ts';
import { personLink } from '../support/table.ts';
import { answer, reply, type Stage } from './stage.ts';

export type Below = (limit: number) => number;
export type Act = (stage: Stage, person: { readonly id: string }, below: Below) => Promise<unknown>;
const atPlace =
  (act: (deps: Stage['deps'], token: string) => Promise<unknown>): Act =>
  async (stage, person) =>
    act(stage.deps, await personLink(stage, person, { purpose: 'place' }));
const accept: Act = (stage, person) => reply(stage, person, 'accept');
const setDate: Act = ({ deps, coordinators, groupId }, _, below) => {
  const values = { date: `2026-12-0${1 + below(9)}`, time: '18:00', roomId: '', place: 'Grendehuset' };
  return scheduleMeeting(deps, coordinators.anne, { groupId, values });
};

/** What anybody may press, and the clock; those that carry a group on come more often. */
export const acts: readonly Act[] = [
  ...Array.from({ length: 6 }, () => accept),
  setDate,
  setDate,
  (stage, person) => reply(stage, person, 'decline'),
  (stage, person) => reply(stage, person, 'timeDoesNotFit'),
  atPlace(withdrawPlace),
  atPlace(pausePlace),
  atPlace(resumePlace),
  atPlace(leaveGroup),
  ({ deps, coordinators, groupId }, { id }) =>
    removeMember(deps, coordinators.anne, { groupId, participantId: id }),
  ({ deps, coordinators, groupId }) => cancelMeeting(deps, coordinators.anne, groupId),
  ({ deps }) => runMatching(deps, { seed: 1, moves: 100 }),
  (stage) => answer(stage, stage.coordinators.anne, { kind: 'take' }),
  (stage) => answer(stage, stage.coordinators.bo, { kind: 'take' }),
  (stage) => answer(stage, stage.coordinators.anne, { kind: 'cannot' }),
  ({ deps, coordinators: { bo, lead }, groupId }) =>
    assignGroup(deps, lead, { groupId, coordinatorId: bo.id }),
  ({ deps, clock }) => {
    clock.forward({ days: 2 });
    return followUp(deps);
  },
  ({ deps, coordinators, groupId }) =>
    meetingHeld(deps, coordinators.anne, { groupId, confidentialityAgreed: true }),
  ({ deps, coordinators, groupId }) => handOver(deps, coordinators.anne, groupId),
];
