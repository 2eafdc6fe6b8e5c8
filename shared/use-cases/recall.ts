import type { Change } from '../domain/change.ts';
import type { FormValues } from '../domain/forms/form-values.ts';
import { invalid } from '../domain/forms/read.ts';
import { parseRecall, type Recall } from '../domain/forms/recall.ts';
import { type Posting, tellCoordinator, tellLeads } from '../domain/notify.ts';
import { failed, type Result } from '../domain/problem.ts';
import { attempt, decided } from './attempt.ts';
import { capOf } from './mail-caps.ts';
import type { Deps, Store } from './ports.ts';
import { settingOf } from './scene.ts';

/** The same wish twice is one mail, as long as the first waits to be sent. */
const postingOnce = (deps: Deps, { phrase, contact, wish }: Recall): ((to: string) => Posting) => {
  const id = (to: string) => deps.hashSecret(`recall ${phrase} ${contact.value} ${wish} ${to}`).slice(0, 22);
  return (to) => ({ ...settingOf(deps).posting, newId: () => id(to) });
};

/** Whoever knows a phrase must not be able to fill an inbox with it; a group that needs help is heard by the first call. */
const cap = { limit: 5, hours: 24 } as const;

const callFor = async (
  deps: Deps,
  recall: Recall,
  found: { readonly area: string; readonly coordinatorId: string },
): Promise<readonly Change[]> => {
  const { wish, contact } = recall;
  const message = { kind: 'recall', wish, contact: contact.value, area: found.area } as const;
  const once = postingOnce(deps, recall);
  const coordinator = await deps.store.coordinator(found.coordinatorId);
  if (coordinator?.active === true) return [tellCoordinator(coordinator.id, message, once(coordinator.id))];
  const everybody = await deps.store.coordinators();
  return everybody.flatMap((lead) => tellLeads([lead], message, once(lead.id)));
};

/**
 * A group calls its coordinator back with its phrase; the leads when that coordinator has stopped.
 * What it typed is in that one mail and nowhere else. `invalid` on `phrase` when no group has it;
 * `heardEnough` when it has called five times in 24 hours already; `busy` while others keep writing.
 */
export const recallCoordinator = async (
  deps: Deps,
  { values }: { readonly values: FormValues },
): Promise<Result<Readonly<Record<never, never>>>> => {
  const form = parseRecall(values);
  if (!form.ok) return form;
  const phraseHash = deps.hashContact('phrase', form.value.phrase);
  const found = await deps.store.recall(phraseHash);
  if (found === undefined) return invalid({ phrase: 'notAChoice' });
  const calls = await callFor(deps, form.value, found);
  let full = false;
  const commit: Store['commit'] = async (changes) => {
    const written = await deps.store.commit(changes);
    if (written.ok || written.passing === true) return written;
    // The same call waits to be sent already, which is as good as written; else it is the count that is full.
    full = written.conflicts.every((index) => index >= calls.length);
    return full ? written : { ok: true };
  };
  return attempt({ commit, tasks: deps.store.tasks }, async () =>
    full
      ? failed({ kind: 'heardEnough' })
      : decided({}, [...calls, capOf(`recall#${phraseHash}`, cap, deps.now())]),
  );
};
