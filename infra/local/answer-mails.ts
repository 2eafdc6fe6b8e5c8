import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { SMTPServer } from 'smtp-server';

/** A mail as it came over SMTP, and where to. */
export type IncomingMail = {
  readonly from: string;
  readonly recipients: readonly string[];
  readonly raw: Buffer;
};

export type AnswerMails = { readonly address: string; readonly stop: () => Promise<void> };

/** As SES's action "publish to a topic" takes them. */
const mostBytes = 150 * 1024;

/**
 * Takes mails on loopback in place of SES, one after the other, and hands each to `take`. Refuses what SES
 * refuses: no TLS here, since nothing leaves the machine.
 */
export const startAnswerMails = async (
  port: number,
  take: (mail: IncomingMail) => Promise<void>,
): Promise<AnswerMails> => {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: mostBytes,
    // Whoever is in the middle of a mail when this stops sends it again.
    closeTimeout: 500,
    onData: (stream, session, callback) => {
      const { mailFrom, rcptTo } = session.envelope;
      const from = mailFrom === false ? '' : mailFrom.address;
      const recipients = rcptTo.map(({ address }) => address);
      buffer(stream)
        .then((raw) => {
          if (stream.sizeExceeded) throw new Error('The mail is larger than 150 KB.');
          return take({ from, recipients, raw });
        })
        .then(
          () => callback(),
          () => callback(new Error('The mail was not taken.')),
        );
    },
  });
  // A client that goes away in the middle is no reason to stop.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    address: `127.0.0.1:${port}`,
    stop: promisify((done: () => void) => server.close(done)),
  };
};
