import type { Sender, SendOutcome } from '../../shared/use-cases/mail-port.ts';
import type { Faults } from './faults.ts';

/** A port that answers instead of throwing: a lost answer and a refusal for now look the same to the mailer. */
export const faultySender =
  (send: Sender, { through }: Faults): Sender =>
  async (mail): Promise<SendOutcome> => {
    try {
      return await through({ name: 'send', real: () => send(mail) });
    } catch (error) {
      if (error instanceof Error && error.name === 'ProcessDied') throw error;
      return 'later';
    }
  };
