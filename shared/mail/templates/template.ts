import type { Message, MessageKind } from '../../domain/message.ts';
import type { MailText } from '../mail-text.ts';
import type { Say } from '../say.ts';
import type { Subjects } from '../subjects.ts';

/** The message of one kind; of all kinds when left open. */
export type MessageOf<Kind extends MessageKind = MessageKind> = {
  [K in Kind]: Extract<Message, { kind: K }> & { readonly kind: K };
}[Kind];

export type Template<Kind extends MessageKind> = (message: MessageOf<Kind>, say: Say) => MailText;

/** One template per kind: a language that lacks one, or has one too many, does not compile. */
export type Templates = { readonly [Kind in MessageKind]: Template<Kind> };

/** The quiet end of a mail. */
export type FootWords = {
  readonly helpTitle: string;
  readonly contact: (organisation: string) => string;
  readonly pause: string;
  readonly place: string;
  readonly coordinator: (organisation: string) => string;
};

/** Everything that mails say in one language: what a folder beside this file must give. */
export type MailLanguage = {
  readonly templates: Templates;
  readonly subjects: Subjects;
  /** The first line, with its punctuation; without a name for an address that nobody has proven yet. */
  readonly greeting: (firstName: string | undefined) => string;
  readonly foot: FootWords;
  /** What a calendar shows, and syncs to who knows which screens. */
  readonly meeting: string;
};
