import type { Message, Outbox, Recipient } from '../../shared/domain/message.ts';
import { createMailWords } from '../../shared/mail/render.ts';
import type { Organisation } from '../../shared/organisation/schema.ts';
import { outboxKeyOf } from '../../shared/store/keys.ts';
import type { DeliverDeps } from '../../shared/use-cases/deliver.ts';
import type { OutgoingMail, SendOutcome } from '../../shared/use-cases/mail-port.ts';
import type { OutboxKey, Store } from '../../shared/use-cases/ports.ts';
import { watchMail } from '../canaries/watch.ts';
import { coordinatorNamed, idOf, personNamed } from '../use-cases/support/entities.ts';
import { bergen, createTestDeps } from '../use-cases/support/test-deps.ts';

type Options = {
  readonly organisation?: Organisation;
  readonly around?: (store: Store) => Store;
  /** What the mail service says, given how many mails it has been asked to send before. */
  readonly answers?: (before: number) => SendOutcome | Promise<SendOutcome>;
};

export const person = personNamed('Åse');
export const coordinator = coordinatorNamed('Bjørn');
export const toPerson = { type: 'participant', id: person.id } as const satisfies Recipient;
export const toCoordinator = { type: 'coordinator', id: coordinator.id } as const satisfies Recipient;

/** Everything that delivering needs, in memory: one participant, one coordinator, and a mail service that keeps what it got. */
export const createMailWorld = async ({
  organisation = bergen,
  around,
  answers = () => 'sent',
}: Options = {}) => {
  const kit = createTestDeps({ organisation, ...(around && { around }) });
  const accepted: OutgoingMail[] = [];
  const asked: OutgoingMail[] = [];
  const failures: unknown[] = [];
  const deps: DeliverDeps = {
    ...kit.deps,
    ...createMailWords({ organisation, baseUrl: 'https://krets.example.org' }),
    send: async (mail) => {
      watchMail(mail);
      asked.push(mail);
      const outcome = await answers(asked.length - 1);
      if (outcome === 'sent') accepted.push(mail);
      return outcome;
    },
    onFailure: (error) => failures.push(error),
  };
  await kit.store.commit([
    { type: 'participant', after: person },
    { type: 'coordinator', after: coordinator },
  ]);
  let rows = 0;
  /** Writes an outbox row as a use case would; gives its key. */
  const post = async (
    message: Message,
    to: Recipient = toPerson,
    patch: Partial<Outbox> = {},
  ): Promise<OutboxKey> => {
    rows += 1;
    const id = idOf(`row ${rows}`);
    const row: Outbox = {
      id,
      version: 1,
      to,
      message,
      createdAt: kit.clock.now(),
      state: 'pending',
      attempts: 0,
      dueAt: kit.clock.now(),
      ...patch,
    };
    await kit.store.commit([{ type: 'outbox', after: row }]);
    return outboxKeyOf(row);
  };
  return { ...kit, deps, post, accepted, asked, failures };
};
