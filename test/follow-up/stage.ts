import type { Log, LogEvent } from '../../shared/log/catalogue.ts';
import { createMailWords } from '../../shared/mail/render.ts';
import type { DeliverDeps } from '../../shared/use-cases/deliver.ts';
import type { OutgoingMail, SendOutcome } from '../../shared/use-cases/mail-port.ts';
import type { Store } from '../../shared/use-cases/ports.ts';
import { coordinatorNamed, idOf } from '../use-cases/support/entities.ts';
import { putCoordinator } from '../use-cases/support/table.ts';
import { createTestDeps } from '../use-cases/support/test-deps.ts';

type Line = { readonly event: LogEvent; readonly fields: Readonly<Record<string, unknown>> };

export const recordingLog = (): { readonly lines: Line[]; readonly log: Log } => {
  const lines: Line[] = [];
  return { lines, log: (event, fields) => void lines.push({ event, fields }) };
};

type Options = { readonly answer?: () => SendOutcome; readonly around?: (store: Store) => Store };

/** A table in memory, a mailbox, and a log that can be read. */
export const createStage = async ({ answer = () => 'sent', around }: Options = {}) => {
  const kit = createTestDeps(around === undefined ? {} : { around });
  const { deps } = kit;
  const mails: OutgoingMail[] = [];
  const send = async (mail: OutgoingMail): Promise<SendOutcome> => {
    mails.push(mail);
    return answer();
  };
  const words = createMailWords({ organisation: deps.organisation, baseUrl: 'https://krets.example.org' });
  const mail: DeliverDeps = { ...deps, ...words, send };
  const coordinator = coordinatorNamed('Kari');
  await putCoordinator(kit, coordinator);
  /** Mails to the coordinator that the stream should have sent long ago. */
  const putMails = async (count: number): Promise<void> => {
    for (let index = 0; index < count; index += 1) {
      const row = {
        id: idOf(`mail ${index}`),
        version: 1,
        to: { type: 'coordinator', id: coordinator.id },
        message: { kind: 'coordinatorWelcome' },
        createdAt: kit.clock.now(),
        state: 'pending',
        attempts: 0,
        dueAt: kit.clock.now(),
      } as const;
      const written = await kit.store.commit([{ type: 'outbox', after: row }]);
      if (!written.ok) throw new Error('could not put a mail');
    }
  };
  return { ...kit, mail, mails, putMails, ...recordingLog() };
};
