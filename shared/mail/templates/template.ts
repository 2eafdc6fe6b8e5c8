import type { Message, MessageKind } from '../../domain/message.ts';
import type { GroupReasonTexts } from '../../i18n/catalogue.ts';
import type { CoordinatorTexts, ParticipantTexts } from '../mail-fields.ts';
import type { MailText } from '../mail-text.ts';
import type { Say } from '../say.ts';
import type { Subjects } from '../subjects.ts';

/** The message of one kind; of all kinds when left open. */
export type MessageOf<Kind extends MessageKind = MessageKind> = {
  [K in Kind]: Extract<Message, { kind: K }> & { readonly kind: K };
}[Kind];

/** The quiet end of a mail. */
export type FootWords = {
  readonly helpTitle: string;
  readonly contact: (organisation: string) => string;
  readonly pause: string;
  readonly place: string;
  readonly coordinator: (organisation: string) => string;
};

type Counted = (count: number) => string;

/** Numbers with their word, by the plural rules of the language. */
export type Counts = {
  /** By itself, or as the subject of a sentence. */
  readonly people: Counted;
  /** As the object of a sentence. */
  readonly ofPeople: Counted;
  readonly coordinators: Counted;
  readonly days: Counted;
  readonly hours: Counted;
};

/** About answering by mail; stands in every mail that can be answered so. */
export type ReplyWords = {
  readonly byMail: string;
  /** Where a no erases, and so takes a press. */
  readonly yesByMail: string;
  /** What a yes then promises, in the organisation's own words. */
  readonly promise: (text: string) => string;
};

/** Everything that mails say in one language: what a folder beside this file must give. */
export type MailLanguage = {
  readonly texts: ParticipantTexts & CoordinatorTexts;
  readonly subjects: Subjects;
  /** The first line, with its punctuation; without a name for an address that nobody has proven yet. */
  readonly greeting: (firstName: string | undefined) => string;
  readonly foot: FootWords;
  readonly counts: Counts;
  readonly reasons: GroupReasonTexts;
  readonly reply: ReplyWords;
};

/** What a mail is written with. */
export type Telling = Pick<MailLanguage, 'texts' | 'counts' | 'reasons'> & { readonly say: Say };

/** One entry per kind of message, for all languages. */
export type Mails = {
  readonly [Kind in MessageKind]: (message: MessageOf<Kind>, telling: Telling) => MailText;
};
