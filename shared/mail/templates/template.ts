import type { Message, MessageKind } from '../../domain/message.ts';
import type { MailText } from '../mail-text.ts';
import type { Say } from '../say.ts';

/** The message of one kind; of all kinds when left open. */
export type MessageOf<Kind extends MessageKind = MessageKind> = {
  [K in Kind]: Extract<Message, { kind: K }> & { readonly kind: K };
}[Kind];

export type Template<Kind extends MessageKind> = (message: MessageOf<Kind>, say: Say) => MailText;

/** One template per kind: a language that lacks one, or has one too many, does not compile. */
export type Templates = { readonly [Kind in MessageKind]: Template<Kind> };
