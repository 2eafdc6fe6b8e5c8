import type { LinkPurpose } from '../domain/link.ts';
import type { Message, MessageKind } from '../domain/message.ts';
import { replyAddress } from '../domain/reply-address.ts';
import { parseToken } from '../domain/token.ts';
import { isolated } from '../i18n/direction.ts';
import { oneLine } from '../i18n/one-line.ts';
import { localeOf } from '../organisation/labels.ts';
import type { Locale } from '../organisation/locale.ts';
import type { Organisation } from '../organisation/schema.ts';
import type { LinksFor, Render, RenderedMail } from '../use-cases/mail-port.ts';
import { calendarEntryOf, calendarPart } from './calendar.ts';
import { footOf } from './foot.ts';
import { htmlPart } from './html-part.ts';
import { mailKinds } from './kinds.ts';
import { mailLanguages } from './languages.ts';
import { createLinksFor, linkUrl, recallUrl } from './links.ts';
import { type Block, type MailText, paragraph, small } from './mail-text.ts';
import { mails } from './mails.ts';
import type { Page, ShownBlock } from './page.ts';
import { type Say, sayer } from './say.ts';
import type { MessageOf } from './templates/template.ts';
import { textPart } from './text-part.ts';

/** A message in words, before it has links. */
export const wordsOf = <Kind extends MessageKind>(
  message: MessageOf<Kind>,
  locale: Locale,
  say: Say,
): MailText => {
  const kind: Kind = message.kind;
  const { texts, counts, reasons } = mailLanguages[locale];
  return mails[kind](message, { texts, counts, reasons, say });
};

type UrlOf = (purpose: LinkPurpose) => string | undefined;

const shown = (block: Block, urlOf: UrlOf): ShownBlock => {
  if (block.type !== 'button') return block;
  const url = urlOf(block.to);
  if (url === undefined) throw new Error(`a mail has a button for '${block.to}' and no such link`);
  return { type: 'button', label: block.label, url };
};

type Context = {
  readonly organisation: Organisation;
  readonly baseUrl: string;
  /** Where answers by mail arrive; they are off without it. */
  readonly replyDomain?: string | undefined;
};
type Wish = Parameters<Render>[0];

const replyOf = ({ message, tokens }: Pick<Wish, 'message' | 'tokens'>) => {
  const purpose = mailKinds[message.kind].answer;
  const token = purpose && parseToken(tokens[purpose] ?? '');
  return purpose && token && { purpose, token };
};

/** That the mail may be answered, and what a yes to a seat then promises: the words that the page shows. */
const answering = (wish: Wish, locale: Locale, { confidentiality }: Organisation): readonly Block[] => {
  const reply = replyOf(wish);
  if (reply === undefined) return [];
  const words = mailLanguages[locale].reply;
  if (reply.purpose === 'replyPlace') return [paragraph(words.yesByMail)];
  const promise = words.promise(confidentiality.text[locale]);
  return [paragraph(words.byMail), ...(reply.purpose === 'replySeat' ? [small(promise)] : [])];
};

const replyTo = (wish: Wish, { organisation, replyDomain }: Context): string => {
  const reply = replyOf(wish);
  return reply === undefined || replyDomain === undefined
    ? organisation.contact.email
    : replyAddress(reply.purpose, reply.token, replyDomain);
};

const pageOf = (
  wish: Wish,
  { locale, urlOf }: { readonly locale: Locale; readonly urlOf: UrlOf },
  { organisation, baseUrl }: Context,
): Page => {
  const { message, recipient } = wish;
  const say = sayer({ organisation, locale, recallUrl: recallUrl({ baseUrl, locale }) });
  const words = mailLanguages[locale];
  const { subject, preview, body } = wordsOf(message, locale, say);
  const named = mailKinds[message.kind].unproven !== true;
  const name = named ? isolated(oneLine(recipient.firstName), locale) : undefined;
  const urls = { place: urlOf('place'), unsubscribe: urlOf('unsubscribe') };
  return {
    locale,
    subject: words.subjects[subject],
    preview,
    greeting: words.greeting(name),
    body: [...body, ...answering(wish, locale, organisation)].map((block) => shown(block, urlOf)),
    foot: footOf(message.kind, urls, { organisation, locale }),
  };
};

const calendarOf = (message: Message, facts: Parameters<typeof calendarPart>[1]) => {
  const entry = calendarEntryOf(message);
  return entry && calendarPart(entry, facts);
};

const render = (wish: Wish, context: Context): RenderedMail => {
  const { message, recipient, tokens, at } = wish;
  const { organisation, baseUrl } = context;
  const locale = localeOf(organisation, recipient.locale);
  const urlOf: UrlOf = (purpose) => {
    const token = tokens[purpose];
    return token === undefined ? undefined : linkUrl({ baseUrl, locale }, purpose, token);
  };
  const page = pageOf(wish, { locale, urlOf }, context);
  const calendar = calendarOf(message, { organisation, locale, email: recipient.email, at });
  const unsubscribeUrl = urlOf('unsubscribe');
  return {
    subject: page.subject,
    text: textPart(page),
    html: htmlPart(page),
    from: organisation.sender,
    replyTo: replyTo(wish, context),
    ...(calendar && { calendar }),
    ...(unsubscribeUrl !== undefined && { unsubscribeUrl }),
  };
};

/** What `deliver` needs of mails, for one organisation. `baseUrl` is the only source of addresses in mails. */
export const createMailWords = (
  context: Context,
): { readonly render: Render; readonly linksFor: LinksFor } => ({
  render: (wish) => render(wish, context),
  linksFor: createLinksFor({ ...context, answers: context.replyDomain !== undefined }),
});
