import type { LinkPurpose } from '../../shared/domain/link.ts';
import type { Message } from '../../shared/domain/message.ts';
import { instant } from '../../shared/domain/time.ts';
import { mailKinds } from '../../shared/mail/kinds.ts';
import { createMailWords } from '../../shared/mail/render.ts';
import { knownLocales } from '../../shared/organisation/locale.ts';
import type { OutgoingMail, RenderedMail } from '../../shared/use-cases/mail-port.ts';
import { bergenJson, readOrganisation } from '../organisation/fixtures/organisations.ts';
import { samplesOf, type Typed, typed } from './samples.ts';

export const bergen = readOrganisation(bergenJson);
export const baseUrl = 'https://krets.example.org';
export const writtenAt = instant('2026-11-22T08:00:00.000Z');
export const words = createMailWords({ organisation: bergen, baseUrl });

const token = (purpose: LinkPurpose): string => `${purpose.padEnd(22, '0')}.${'s'.repeat(43)}`;

/** The tokens that a mail of this kind gets when it is sent to somebody by id. */
export const tokensOf = ({ kind }: Message): Partial<Record<LinkPurpose, string>> => {
  const { links, stop } = mailKinds[kind];
  const purposes = stop === 'pause' ? [...links, 'unsubscribe' as const] : links;
  return Object.fromEntries(purposes.map((purpose) => [purpose, token(purpose)]));
};

export const rendered = (message: Message, locale = 'nb', said: Typed = typed): RenderedMail =>
  words.render({
    message,
    recipient: { email: 'ase@example.com', firstName: said.firstName, locale },
    tokens: tokensOf(message),
    at: writtenAt,
  });

export const outgoing = (mail: RenderedMail): OutgoingMail => ({
  ...mail,
  id: 'mail000000000000000000',
  to: 'ase@example.com',
  at: writtenAt,
  subjectOf: { type: 'participant', id: 'person0000000000000000' },
});

export const samples = samplesOf(typed);
export const locales = knownLocales;

export const everyMessage = (said: Typed = typed): readonly Message[] =>
  Object.values(samplesOf(said)).flat();
