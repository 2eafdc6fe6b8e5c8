import type { Change } from '../domain/change.ts';
import { parseAddress } from '../domain/forms/address.ts';
import type { FormValues } from '../domain/forms/form-values.ts';
import type { Subject } from '../domain/link.ts';
import { mailTo } from '../domain/notify.ts';
import type { Result } from '../domain/problem.ts';
import { localYear } from '../domain/time.ts';
import { attempt, decided, inOnce } from './attempt.ts';
import { contactHash } from './contact-hash.ts';
import type { Deps } from './ports.ts';
import { settingOf } from './scene.ts';

/** The mail has an id that follows from its recipient: while one waits to be sent, no second one is made. */
const mailFor = (deps: Deps, participantId: string): Change => {
  const id = deps.hashSecret(`placeLink ${participantId}`).slice(0, 22);
  const { posting } = settingOf(deps);
  return mailTo(participantId, { kind: 'placeLink' }, { ...posting, newId: () => id });
};

/** Adds nothing to the counts: an unknown address takes the same calls, and so the same time, as a known one. */
const nothing = ({ now, organisation }: Deps): Change => ({
  type: 'count',
  year: localYear(now(), organisation.timeZone),
  add: { signUps: 0 },
});

const answerTo = (deps: Deps, owner: Subject | undefined): Change =>
  owner?.type === 'participant' ? mailFor(deps, owner.id) : nothing(deps);

/** Sends a new link to the place of whoever has this address; the same answer and the same calls for all: 1 read, 1 commit. */
export const requestPlaceLink = async (
  deps: Deps,
  { values }: { readonly values: FormValues; readonly locale: string },
): Promise<Result<Readonly<Record<never, never>>>> => {
  const form = parseAddress(values);
  if (!form.ok) return form;
  const hash = contactHash(deps, { kind: 'email', value: form.value.email });
  const owner = await deps.store.contactOwner(hash);
  return attempt(inOnce(deps.store), async () => decided({}, [answerTo(deps, owner)]));
};
