import type { Change } from '../../../shared/domain/change.ts';
import type { Coordinator } from '../../../shared/domain/coordinator.ts';
import type { Group } from '../../../shared/domain/group.ts';
import type { Link, LinkPurpose, Subject } from '../../../shared/domain/link.ts';
import type { Outbox, Task } from '../../../shared/domain/message.ts';
import { type ActiveParticipant, isActive, type Participant } from '../../../shared/domain/participant.ts';
import { addHours } from '../../../shared/domain/time.ts';
import { formatToken } from '../../../shared/domain/token.ts';
import { outboxCodec, taskCodec } from '../../../shared/store/codecs.ts';
import { fromItem } from '../../../shared/store/items.ts';
import { hashSecret, type TestKit } from './test-deps.ts';

const commit = async ({ store }: TestKit, changes: readonly Change[]): Promise<void> => {
  const written = await store.commit(changes);
  if (!written.ok) throw new Error(`could not put what the test needs: changes ${written.conflicts}`);
};

/** Puts people as they are, with the contact locks that confirmed ones hold. */
export const putPeople = async (kit: TestKit, people: readonly ActiveParticipant[]): Promise<void> => {
  for (const person of people) {
    const hash = person.emailHash ?? person.phoneHash;
    const owner = { type: 'participant', id: person.id } as const;
    const lock: readonly Change[] =
      person.state === 'unconfirmed' || hash === undefined
        ? []
        : [{ type: 'contactLock', op: 'take', hash, owner }];
    await commit(kit, [{ type: 'participant', after: person }, ...lock]);
  }
};

export const putGroup = (kit: TestKit, group: Group): Promise<void> =>
  commit(kit, [{ type: 'group', after: group }]);

export const putCoordinator = (kit: TestKit, coordinator: Coordinator): Promise<void> =>
  commit(kit, [{ type: 'coordinator', after: coordinator }]);

export const putTask = (kit: TestKit, task: Task): Promise<void> =>
  commit(kit, [{ type: 'task', after: task }]);

type Wanted = {
  readonly purpose: LinkPurpose;
  readonly extra?: Partial<Link>;
  readonly secret?: string;
};

/** Stores a link of 30 days as the mailer would, and gives the token that stands in its address. */
export const putLink = async (
  kit: TestKit,
  subject: Subject,
  { purpose, extra = {}, secret = kit.deps.newSecret() }: Wanted,
): Promise<string> => {
  const expiresAt = addHours(kit.clock.now(), 30 * 24);
  const link = { subject, purpose, hash: hashSecret(secret), expiresAt, ...extra };
  await commit(kit, [{ type: 'link', op: 'add', link }]);
  return formatToken({ id: subject.id, secret });
};

export const personLink = (kit: TestKit, { id }: { readonly id: string }, wanted: Wanted): Promise<string> =>
  putLink(kit, { type: 'participant', id }, wanted);

/** Every mail that waits to be sent, oldest first. */
export const mailsIn = ({ store, clock }: TestKit): readonly Outbox[] =>
  store
    .dump()
    .filter(({ sk }) => String(sk).startsWith('O#'))
    .flatMap((row) => fromItem(outboxCodec, row, clock.now()) ?? []);

export const tasksIn = ({ store, clock }: TestKit): readonly Task[] =>
  store
    .dump()
    .filter(({ pk }) => pk === 'TASKS')
    .flatMap((row) => fromItem(taskCodec, row, clock.now()) ?? []);

/** The living person as stored now; throws when there is none. */
export const personIn = async (
  { store }: TestKit,
  { id }: { readonly id: string },
): Promise<ActiveParticipant> => {
  const person: Participant | undefined = await store.participant(id);
  if (person === undefined || !isActive(person)) throw new Error(`no living person, but ${person?.state}`);
  return person;
};
