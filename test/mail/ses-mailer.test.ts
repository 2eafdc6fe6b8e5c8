import type { SendRawEmailCommand, SendRawEmailCommandInput } from '@aws-sdk/client-ses';
import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { createSesSender } from '../../shared/mail/ses-mailer.ts';
import { everyMessage, outgoing, rendered } from './rendering.ts';

const mail = outgoing(rendered({ kind: 'placeLink' }));

/** A SES that answers as told and keeps what it was asked. */
const ses = (answer: () => Promise<unknown>) => {
  const asked: SendRawEmailCommandInput[] = [];
  return {
    asked,
    client: {
      send: (command: SendRawEmailCommand) => {
        asked.push(command.input);
        return answer();
      },
    },
  };
};
const accepts = () => ses(async () => ({ MessageId: 'ses-1' }));
const failing = (name: string, message: string, extra: object = {}) =>
  ses(async () => {
    throw Object.assign(new Error(message), { name, ...extra });
  });

const parse = async ({ RawMessage }: SendRawEmailCommandInput) =>
  simpleParser(Buffer.from(RawMessage?.Data ?? ''));

describe('the sender', () => {
  it('asks SES once, for one address, with neutral tags', async () => {
    const { client, asked } = accepts();
    expect(await createSesSender({ client, configurationSet: 'krets' })(mail)).toBe('sent');
    expect(asked).toHaveLength(1);
    const { RawMessage, ...rest } = asked[0]!;
    expect(rest).toEqual({
      Source: 'krets@example.org',
      Destinations: ['ase@example.com'],
      ConfigurationSetName: 'krets',
      Tags: [
        { Name: 'krets-subject-type', Value: 'participant' },
        { Name: 'krets-subject-id', Value: 'person0000000000000000' },
      ],
    });
    expect((await parse({ RawMessage })).subject).toBe(mail.subject);
  });

  it('has one recipient for every kind, the same in the envelope and the message', async () => {
    const { client, asked } = accepts();
    const send = createSesSender({ client });
    for (const message of everyMessage()) await send(outgoing(rendered(message)));
    expect(asked).toHaveLength(everyMessage().length);
    for (const input of asked) {
      const { to } = await parse(input);
      expect(input.Destinations).toHaveLength(1);
      expect([to].flat().flatMap((some) => some?.value.map(({ address }) => address))).toEqual(
        input.Destinations,
      );
      expect(input.ConfigurationSetName).toBeUndefined();
    }
  });

  it('has no tags for an address that nobody is behind any more', async () => {
    const { client, asked } = accepts();
    const { subjectOf: _, ...anonymous } = mail;
    await createSesSender({ client })(anonymous);
    expect(asked[0]?.Tags).toEqual([]);
  });

  it('writes a Norwegian domain in its ASCII form in the envelope too', async () => {
    const { client, asked } = accepts();
    await createSesSender({ client })({ ...mail, to: 'ola@blåbær.no' });
    expect(asked[0]?.Destinations).toEqual(['ola@xn--blbr-roah.no']);
  });

  it.each([
    ['Throttling', 'Maximum sending rate exceeded.'],
    ['ThrottlingException', 'Daily message quota exceeded.'],
    ['AccountSendingPausedException', 'Email sending is paused for this account.'],
    ['ConfigurationSetSendingPausedException', 'Sending is paused.'],
    [
      'MessageRejected',
      'Email address is not verified. The following identities failed the check: ase@example.com',
    ],
    ['MessageRejected', 'Sending paused for this account.'],
    ['MailFromDomainNotVerifiedException', 'not verified'],
    ['ServiceUnavailable', 'try again'],
    ['InternalFailure', 'oops'],
    ['TimeoutError', 'socket hang up'],
    ['AccessDenied', 'no'],
    ['SomethingNew', 'unknown'],
  ])('%s (%s) is not the mail’s fault: later', async (name, message) => {
    const { client, asked } = failing(name, message);
    expect(await createSesSender({ client })(mail)).toBe('later');
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['MessageRejected', 'Address blacklisted.'],
    ['MessageRejected', 'Illegal content'],
    ['InvalidParameterValue', 'Local address contains control or whitespace'],
  ])('%s (%s) is: refused, after one attempt', async (name, message) => {
    const { client, asked } = failing(name, message);
    expect(await createSesSender({ client })(mail)).toBe('refused');
    expect(asked).toHaveLength(1);
  });

  it.each([['a string'], [undefined], [null], [42]])('takes %j thrown for: later', async (thrown) => {
    const { client } = ses(async () => {
      throw thrown;
    });
    expect(await createSesSender({ client })(mail)).toBe('later');
  });

  it('lets the log hear of a failure', async () => {
    const heard: unknown[] = [];
    const { client } = failing('Throttling', 'Maximum sending rate exceeded.');
    await createSesSender({ client, onFailure: (error) => heard.push(error) })(mail);
    expect(heard).toEqual([expect.objectContaining({ name: 'Throttling' })]);
  });

  it('does not ask SES for a mail that cannot be built', async () => {
    const { client, asked } = accepts();
    await expect(
      createSesSender({ client })({ ...mail, subject: 'a\r\nBcc: b@example.org' }),
    ).rejects.toThrow();
    expect(asked).toEqual([]);
  });
});
