import type { Coordinator } from '../../../shared/domain/coordinator.ts';
import { type ActiveGroup, isActiveGroup } from '../../../shared/domain/group.ts';
import type { Message, MessageKind } from '../../../shared/domain/message.ts';
import type { ActiveParticipant } from '../../../shared/domain/participant.ts';
import { proposeGroup } from '../../../shared/domain/proposal.ts';
import { type AskAnswer, answerAsk } from '../../../shared/use-cases/answer-ask.ts';
import { answerInvitation } from '../../../shared/use-cases/invitation.ts';
import { settingOf } from '../../../shared/use-cases/scene.ts';
import { coordinatorNamed, personNamed } from '../support/entities.ts';
import { mailsIn, personIn, personLink, putCoordinator, putLink, putPeople } from '../support/table.ts';
import { createTestDeps, type TestKit } from '../support/test-deps.ts';

export type Stage = TestKit & {
  readonly people: readonly ActiveParticipant[];
  readonly coordinators: { readonly anne: Coordinator; readonly bo: Coordinator; readonly lead: Coordinator };
  readonly groupId: string;
};

const place = { area: 'bergenhus', theme: 'open', slot: 'tue-evening', language: 'no' };
export const names = ['Alma', 'Brage', 'Dina', 'Eli', 'Finn', 'Gro', 'Heidi'] as const;

/** Three who could answer, and a proposal of seven with the question at Anne. */
export const proposed = async (
  options: Parameters<typeof createTestDeps>[0] = {},
  size = 7,
): Promise<Stage> => {
  const kit = createTestDeps(options);
  const people = names.slice(0, size).map((name) => personNamed(name));
  const coordinators = {
    anne: coordinatorNamed('Anne'),
    bo: coordinatorNamed('Bo'),
    lead: coordinatorNamed('Leder', { role: 'lead', areas: [] }),
  };
  await putPeople(kit, people);
  for (const one of Object.values(coordinators)) await putCoordinator(kit, one);
  const changes = proposeGroup(place, { people, coordinator: coordinators.anne }, settingOf(kit.deps));
  if (!changes.ok || !(await kit.store.commit(changes.value)).ok) throw new Error('no proposal');
  const [group] = await kit.store.groups();
  if (group === undefined) throw new Error('no group');
  return { ...kit, people, coordinators, groupId: group.id };
};

export const groupOf = async (stage: Stage): Promise<ActiveGroup> => {
  const group = await stage.store.group(stage.groupId);
  if (group === undefined || !isActiveGroup(group)) throw new Error(`the group is ${group?.state}`);
  return group;
};

export const stateOf = async (stage: Stage) => (await stage.store.group(stage.groupId))?.state;

export const askToken = (stage: Stage, coordinator: Coordinator): Promise<string> =>
  putLink(
    stage,
    { type: 'group', id: stage.groupId },
    { purpose: 'ask', extra: { coordinatorId: coordinator.id } },
  );

export const answer = async (stage: Stage, coordinator: Coordinator, reply: AskAnswer) =>
  answerAsk(stage.deps, { token: await askToken(stage, coordinator), answer: reply });

/** Answers an invitation the way its page does. */
export const reply = async (
  stage: TestKit,
  person: { readonly id: string },
  said: 'accept' | 'decline' | 'timeDoesNotFit',
) => {
  const { seat } = await personIn(stage, person);
  const token = await personLink(stage, person, { purpose: 'seat', extra: { round: seat?.round ?? 0 } });
  return answerInvitation(stage.deps, { token, answer: said, confidentiality: true });
};

/** A stage on which Anne has taken the group and everybody is invited. */
export const inviting = async (
  options: Parameters<typeof createTestDeps>[0] = {},
  size = 7,
): Promise<Stage> => {
  const stage = await proposed(options, size);
  const taken = await answer(stage, stage.coordinators.anne, { kind: 'take' });
  if (!taken.ok) throw new Error(taken.problem.kind);
  return stage;
};

/** … and everybody has said yes. */
export const complete = async (
  options: Parameters<typeof createTestDeps>[0] = {},
  size = 7,
): Promise<Stage> => {
  const stage = await inviting(options, size);
  for (const person of stage.people) await reply(stage, person, 'accept');
  return stage;
};

export const statesOf = async (stage: Stage) =>
  Promise.all(stage.people.map(async ({ id }) => (await stage.store.participant(id))?.state));

/** Mails of one kind that wait to be sent, with their recipients. */
export const mailed = <Kind extends MessageKind>(kit: TestKit, kind: Kind) =>
  mailsIn(kit).flatMap(({ to, message }) =>
    isOf(message, kind) ? [{ to: to.type === 'address' ? to.email : to.id, message }] : [],
  );

const isOf = <Kind extends MessageKind>(
  message: Message,
  kind: Kind,
): message is Extract<Message, { kind: Kind }> => message.kind === kind;
