import type { Change } from '../domain/change.ts';
import type { Coordinator } from '../domain/coordinator.ts';
import { parseAddress } from '../domain/forms/address.ts';
import type { FormValues } from '../domain/forms/form-values.ts';
import { namedLead } from '../domain/leads.ts';
import { tellCoordinator } from '../domain/notify.ts';
import { ownPath } from '../domain/own-path.ts';
import type { Result } from '../domain/problem.ts';
import { localeOf } from '../organisation/labels.ts';
import { attempt, decided, withinCap } from './attempt.ts';
import { addressLock, coordinatorHash } from './coordinator-contact.ts';
import { capOf } from './mail-caps.ts';
import type { Deps } from './ports.ts';
import { settingOf } from './scene.ts';

type Input = {
  readonly values: FormValues;
  readonly locale: string;
  /** Where to go after signing in, without the language; anything but a path of ours is dropped. */
  readonly next?: string;
};

/** Enough for a mail that got lost; too few to fill anybody's inbox. */
const cap = { limit: 3, hours: 0.25 } as const;

const signInMail = (deps: Deps, id: string, next: string | undefined): Change => {
  const path = ownPath(next);
  const message = { kind: 'signIn', ...(path === undefined ? {} : { next: path }) } as const;
  return tellCoordinator(id, message, settingOf(deps).posting);
};

/** The first leads come from the organisation file, when they first ask to come in. */
const firstTime = (deps: Deps, email: string, locale: string): Coordinator | undefined => {
  const named = namedLead(deps.organisation, email);
  if (named === undefined) return undefined;
  const free = { areas: [], video: false, slots: [], languages: [], capacity: 0 };
  const who = { firstName: named.firstName, email, emailHash: coordinatorHash(deps, email) };
  const desk = { active: true, role: 'lead', locale: localeOf(deps.organisation, locale) } as const;
  return { id: deps.newId(), version: 1, ...desk, ...who, ...free };
};

const welcomed = (deps: Deps, email: string, { locale, next }: Input): readonly Change[] => {
  const lead = firstTime(deps, email, locale);
  if (lead === undefined) return [];
  return [{ type: 'coordinator', after: lead }, addressLock(lead, 'take'), signInMail(deps, lead.id, next)];
};

/**
 * Mails a sign-in link to an active coordinator, or to a lead named in the organisation file.
 * The answer and the calls (2 reads, 1 commit) are the same for every address, so that nobody learns
 * who is one; `invalid` for what is no address.
 */
export const requestSignIn = async (
  deps: Deps,
  input: Input,
): Promise<Result<Readonly<Record<never, never>>>> => {
  const form = parseAddress(input.values);
  if (!form.ok) return form;
  const { email } = form.value;
  const hash = coordinatorHash(deps, email);
  return attempt(withinCap(deps.store), async () => {
    const owner = await deps.store.contactOwner(hash);
    const known = await deps.store.coordinator(owner?.id ?? deps.newId());
    const counted = capOf(`signIn#${hash}`, cap, deps.now());
    const mail = known?.active ? [signInMail(deps, known.id, input.next)] : [];
    return decided({}, [counted, ...(owner === undefined ? welcomed(deps, email, input) : mail)]);
  });
};
