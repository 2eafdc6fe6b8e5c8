import { createMailWords } from '../../shared/mail/render.ts';
import { outboxKeyOf } from '../../shared/store/keys.ts';
import { type DeliverOutcome, deliver } from '../../shared/use-cases/deliver.ts';
import type { OutgoingMail } from '../../shared/use-cases/mail-port.ts';
import { watchMail } from '../canaries/watch.ts';
import { mailsIn } from '../use-cases/support/table.ts';
import type { TestKit } from '../use-cases/support/test-deps.ts';
import { baseUrl } from '../web/support/visitor.ts';

/** A mailer over the same table as the pages: `run` tries every mail that waits, `inbox` is what has come out. */
export const createMailing = (kit: TestKit) => {
  const inbox: OutgoingMail[] = [];
  const deps = {
    ...kit.deps,
    ...createMailWords({ organisation: kit.deps.organisation, baseUrl }),
    send: async (mail: OutgoingMail) => {
      watchMail(mail);
      inbox.push(mail);
      return 'sent' as const;
    },
  };
  const run = async (): Promise<readonly DeliverOutcome[]> => {
    const outcomes: DeliverOutcome[] = [];
    for (const row of mailsIn(kit)) outcomes.push(await deliver(deps, outboxKeyOf(row)));
    return outcomes;
  };
  return { inbox, run };
};
