import type { Change } from '../domain/change.ts';
import type { Subject } from '../domain/link.ts';
import { isActive } from '../domain/participant.ts';
import { attempt, type Decision, decided } from './attempt.ts';
import type { Deps } from './ports.ts';

/** A mail came back for good, or its reader called it unwanted. */
export type MailTrouble = 'bounced' | 'complained';

/** `known`: nothing new; `unknown`: nobody is behind this id any more. */
export type TroubleOutcome = 'recorded' | 'known' | 'unknown';

/** A complaint outweighs a bounce, whichever comes first. */
const outweighs = (trouble: MailTrouble, known: MailTrouble | undefined): boolean =>
  known === undefined || (trouble === 'complained' && known === 'bounced');

type Found = { readonly known: MailTrouble | undefined; readonly change: Change };

const find = async ({ store }: Pick<Deps, 'store'>, { type, id }: Subject, trouble: MailTrouble) => {
  const found = (known: MailTrouble | undefined, change: Change): Found => ({ known, change });
  if (type === 'participant') {
    const before = await store.participant(id);
    if (before === undefined || !isActive(before)) return undefined;
    return found(before.mailTrouble, { type, before, after: { ...before, mailTrouble: trouble } });
  }
  if (type === 'group') return undefined;
  const before = await store.coordinator(id);
  if (before === undefined) return undefined;
  return found(before.mailTrouble, { type, before, after: { ...before, mailTrouble: trouble } });
};

/**
 * Records what SES reports about a mail, so that a person can be reached in another way. The same in
 * any order and however often: the end depends only on what was reported. Ids of the erased and the
 * unknown are passed over. Throws when others kept writing in between, so that the report comes again.
 */
export const recordMailTrouble = async (
  deps: Pick<Deps, 'store'>,
  { subject, trouble }: { readonly subject: Subject; readonly trouble: MailTrouble },
): Promise<TroubleOutcome> => {
  const decide = async (): Promise<Decision<TroubleOutcome>> => {
    const found = await find(deps, subject, trouble);
    if (found === undefined) return decided('unknown');
    return outweighs(trouble, found.known) ? decided('recorded', [found.change]) : decided('known');
  };
  const outcome = await attempt(deps.store, decide);
  if (!outcome.ok) throw new Error('mail trouble could not be recorded: others kept writing');
  return outcome.value;
};
