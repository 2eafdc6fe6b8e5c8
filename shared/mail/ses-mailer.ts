import { type MessageTag, SendRawEmailCommand } from '@aws-sdk/client-ses';
import * as z from 'zod';
import type { OutgoingMail, Sender, SendOutcome } from '../use-cases/mail-port.ts';
import { asciiAddress } from './address.ts';
import { buildMessage, recipientOf } from './mime.ts';
import { subjectTags } from './subject-tags.ts';

export type SesSenderProps = {
  /** An `SESClient` built with `maxAttempts: 1`: each further try of the SDK could be a further copy. */
  readonly client: { readonly send: (command: SendRawEmailCommand) => Promise<unknown> };
  readonly configurationSet?: string | undefined;
  /** Hears of every attempt that did not succeed; for the log, which picks what it may tell. */
  readonly onFailure?: (error: unknown) => void;
};

const tagsOf = ({ subjectOf }: OutgoingMail): MessageTag[] =>
  subjectOf === undefined
    ? []
    : [
        { Name: subjectTags.type, Value: subjectOf.type },
        { Name: subjectTags.id, Value: subjectOf.id },
      ];

const failureSchema = z.object({ name: z.string().catch(''), message: z.string().catch('') });

/**
 * SES says `MessageRejected` for a message it will not take, and also for every message while the
 * account is in the sandbox, paused or over its quota.
 */
const accountTrouble = /not verified|paused|suspended|shut ?down|disabled|quota|rate exceeded/i;

/** Everything that is not surely this mail's own fault is worth another try. */
const outcomeOf = (error: unknown): SendOutcome => {
  const read = failureSchema.safeParse(error);
  if (!read.success) return 'later';
  const { name, message } = read.data;
  if (name === 'InvalidParameterValue') return 'refused';
  return name === 'MessageRejected' && !accountTrouble.test(message) ? 'refused' : 'later';
};

/** Sends through SES, one request per mail. Throws only for a mail that cannot be built. */
export const createSesSender =
  ({ client, configurationSet, onFailure }: SesSenderProps): Sender =>
  async (mail) => {
    const command = new SendRawEmailCommand({
      Source: asciiAddress(mail.from.address),
      Destinations: [recipientOf(mail)],
      RawMessage: { Data: await buildMessage(mail) },
      Tags: tagsOf(mail),
      ...(configurationSet !== undefined && { ConfigurationSetName: configurationSet }),
    });
    try {
      await client.send(command);
      return 'sent';
    } catch (error) {
      onFailure?.(error);
      return outcomeOf(error);
    }
  };
