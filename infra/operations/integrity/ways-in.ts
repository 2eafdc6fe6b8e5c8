import { openAsk } from '../../../shared/domain/ask.ts';
import type { ActiveGroup } from '../../../shared/domain/group.ts';
import { factsOf } from '../../../shared/domain/group-step.ts';
import type { Subject } from '../../../shared/domain/link.ts';
import { tell, tellCoordinator } from '../../../shared/domain/notify.ts';
import type { ActiveParticipant } from '../../../shared/domain/participant.ts';
import { subjectPartition } from '../../../shared/store/keys.ts';
import { type Check, type Finding, livingGroups, livingPeople, mending } from './finding.ts';
import type { World } from './world.ts';

/** Alive, or ended with its mark still due, so that follow-up clears away what lies beside it. */
const cared = ({ people, groups, coordinators }: World, { type, id }: Subject): boolean => {
  if (type === 'coordinator') return coordinators.get(id)?.active === true;
  const found = type === 'participant' ? people.get(id) : groups.get(id);
  return found !== undefined && (!('endedAt' in found) || found.dueAt !== undefined);
};

/**
 * Links and mails beside nobody. A mail that is still to be tried is not meant: the mailer drops it when it finds no
 * addressee. A link to confirm outlives a sign-up that went into an earlier one: it explains
 * itself until it runs out.
 */
export const besideNobody: Check = ({ world }) => {
  const beside = [
    ...world.links.filter(({ purpose }) => purpose !== 'confirm').map(({ subject }) => subject),
    ...world.mails.flatMap(({ to, dueAt }): readonly Subject[] =>
      to.type === 'address' || dueAt !== undefined ? [] : [to],
    ),
  ];
  const lost = new Map(
    beside
      .filter((subject) => !cared(world, subject))
      .map(({ type, id }) => [subjectPartition({ type, id }), { type, id }]),
  );
  return [...lost].map(
    ([what, subject]): Finding => ({ code: 'besideNobody', what, repair: { do: 'sweep', subject } }),
  );
};

const hasInvitation = ({ id, seat }: ActiveParticipant, { links, mails, tasks }: World): boolean =>
  links.some((link) => link.subject.id === id && link.purpose === 'seat' && link.round === seat?.round) ||
  mails.some(
    ({ to, message }) => to.type === 'participant' && to.id === id && message.kind.startsWith('invitation'),
  ) ||
  tasks.some(({ participantId, message }) => participantId === id && message.kind.startsWith('invitation'));

/** Whoever is invited must have had the invitation. Addresses that do not take our mail are left to the leads. */
export const invitations: Check = ({ world, setting }) =>
  livingPeople(world).flatMap((person) => {
    const { seat, state, mailTrouble } = person;
    if (state !== 'invited' || seat?.answerBy === undefined || mailTrouble !== undefined) return [];
    if (hasInvitation(person, world)) return [];
    const { area, slot, language, coordinatorName, meeting, answerBy } = seat;
    const group = { area, slot, language, ...(coordinatorName === undefined ? {} : { coordinatorName }) };
    const invitation = { kind: 'invitation', group, answerBy, meeting } as const;
    return [mending('noInvitation', person.id, tell(person, invitation, setting.posting))];
  });

const hasQuestion = ({ id }: ActiveGroup, coordinatorId: string, { links, mails }: World): boolean =>
  links.some(
    (link) => link.subject.id === id && link.purpose === 'ask' && link.coordinatorId === coordinatorId,
  ) ||
  mails.some(
    ({ to, message }) =>
      to.type === 'coordinator' &&
      to.id === coordinatorId &&
      (message.kind === 'ask' || message.kind === 'askReminder') &&
      message.groupId === id,
  );

/** A coordinator who is to answer must have had the question. */
export const questions: Check = ({ world, setting }) =>
  livingGroups(world).flatMap((group) => {
    const open = group.state === 'asked' ? openAsk(group) : undefined;
    const active = open && world.coordinators.get(open.coordinatorId)?.active === true;
    if (open === undefined || !active || hasQuestion(group, open.coordinatorId, world)) return [];
    const { people, handedOnBy, coordinatorId } = open;
    const message = {
      kind: 'ask',
      groupId: group.id,
      group: factsOf(group),
      people,
      ...(group.reasons === undefined ? {} : { reasons: group.reasons }),
      ...(handedOnBy === undefined ? {} : { handedOnBy }),
    } as const;
    return [mending('noQuestion', group.id, [tellCoordinator(coordinatorId, message, setting.posting)])];
  });
