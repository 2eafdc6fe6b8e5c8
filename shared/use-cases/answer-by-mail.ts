import type { Message } from '../domain/message.ts';
import type { Problem, Result } from '../domain/problem.ts';
import type { Said } from '../domain/said.ts';
import { isPast } from '../domain/time.ts';
import { answerAsk } from './answer-ask.ts';
import { answerInvitationByMail } from './invitation.ts';
import { confirmInterestByMail } from './place.ts';
import type { Deps } from './ports.ts';
import { sendReplyMail } from './reply-mail.ts';
import { isTheirs, type ReplyQuestion } from './reply-question.ts';

export type MailedReply = {
  /** The same however often this mail is brought; undefined where nobody knows. */
  readonly id?: string | undefined;
  /** The sender's address where it is proven; undefined otherwise. */
  readonly from: string | undefined;
  /** What it says, to the person of this first name. */
  readonly says: (firstName: string) => Said;
};

/** `answered`: as if the page's button had been pressed; `helped`: not plain or not surely theirs, a mail with the link goes. */
export type MailedOutcome = 'answered' | 'helped';

type About<Kind extends ReplyQuestion['about']> = Extract<ReplyQuestion, { readonly about: Kind }>;
/** The receipt or the helping mail that comes of it; `silent` where another mail says it already. */
type Heard = { readonly noted: Message | 'silent' } | { readonly help: Message };

const gone: Message = { kind: 'replyPlaceHelp', why: 'gone' };

/** The link of the invitation once more, while it is open; else their own page, which shows how things stand. */
const seatHelp = (
  deps: Deps,
  { person: { state, seat }, link }: About<'replySeat' | 'replyPlace'>,
): Message => {
  const answerBy = state === 'invited' && seat?.round === link.round ? seat?.answerBy : undefined;
  return answerBy === undefined || isPast(answerBy, deps.now()) ? gone : { kind: 'replySeatHelp', answerBy };
};

/** Nothing was written; Lambda brings the mail again. */
const notBusy = (problem: Problem): void => {
  if (problem.kind === 'busy') throw new Error('Others were quicker each time; the answer is tried again.');
};

const seatAnswers = { yes: 'accept', no: 'decline', otherTime: 'timeDoesNotFit' } as const;

const hearSeat = async (
  deps: Deps,
  question: About<'replySeat' | 'replyPlace'>,
  said: Said,
): Promise<Heard> => {
  const { token, link } = question;
  const { version } = deps.organisation.confidentiality;
  // A yes promises what the mail showed; of a newer wording they have not heard.
  const promised = said !== 'yes' || link.promise?.version === version;
  if (said === 'unclear' || !promised) return { help: seatHelp(deps, question) };
  const locale = link.promise?.locale;
  const given = { answer: seatAnswers[said], confidentiality: true, ...(locale !== undefined && { locale }) };
  const answered = await answerInvitationByMail(deps, { token, ...given });
  if (answered.ok) return { noted: { kind: 'replyNoted', answer: said } };
  notBusy(answered.problem);
  return { help: gone };
};

/** Yes is yes. A no would erase, which takes a press as on the page; until then the deadline stands. */
const hearPlace = async (deps: Deps, { token }: ReplyQuestion, said: Said): Promise<Heard> => {
  if (said !== 'yes') return { help: { kind: 'replyPlaceHelp', why: said === 'no' ? 'no' : 'unclear' } };
  const answered = await confirmInterestByMail(deps, token);
  if (answered.ok) return { noted: { kind: 'replyNoted', answer: 'interested' } };
  notBusy(answered.problem);
  return { help: gone };
};

/** The same answer again, or a no to what is not asked any more: they have been heard. */
const heardBefore = (said: Said, { problem }: Extract<Result<never>, { ok: false }>): boolean =>
  said === 'yes'
    ? problem.kind === 'wrongState' && problem.state === 'took'
    : problem.kind === 'alreadyTaken';

const hearAsk = async (deps: Deps, { token, groupId }: About<'replyAsk'>, said: Said): Promise<Heard> => {
  // Another time is a way to take it that the page has: a no would end it.
  const why = said === 'otherTime' ? said : 'unclear';
  const help = { help: { kind: 'replyAskHelp', groupId, why } } as const;
  if (said === 'unclear' || said === 'otherTime') return help;
  const answer = { kind: said === 'yes' ? 'take' : 'cannot' } as const;
  const answered = await answerAsk(deps, { replyToken: token, answer });
  if (!answered.ok) notBusy(answered.problem);
  if (!answered.ok && !heardBefore(said, answered)) return help;
  return { noted: said === 'yes' ? 'silent' : { kind: 'replyAskNoted' } };
};

const hear = (deps: Deps, question: ReplyQuestion, said: Said): Promise<Heard> => {
  if (question.about === 'replyAsk') return hearAsk(deps, question, said);
  return question.about === 'replySeat' ? hearSeat(deps, question, said) : hearPlace(deps, question, said);
};

const nameOf = (question: ReplyQuestion): string =>
  question.about === 'replyAsk' ? question.coordinator.firstName : question.person.firstName;

/**
 * An answer by mail, through the use cases of the pages' buttons. It counts when the secret address, the
 * proven sender and every word of it agree; otherwise the person whom the question was put to gets a
 * mail with the link. The same mail twice is once, with one receipt. Throws when it should come again.
 */
export const answerByMail = async (
  deps: Deps,
  question: ReplyQuestion,
  { id, from, says }: MailedReply,
): Promise<MailedOutcome> => {
  const theirs = from !== undefined && isTheirs(deps, question, from);
  const heard = await hear(deps, question, theirs ? says(nameOf(question)) : 'unclear');
  if ('help' in heard) {
    await sendReplyMail(deps, question, { what: 'help', message: heard.help, of: id });
    return 'helped';
  }
  if (heard.noted !== 'silent')
    await sendReplyMail(deps, question, { what: 'noted', message: heard.noted, of: id });
  return 'answered';
};
