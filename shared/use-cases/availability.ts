import { alreadySays } from '../domain/already-says.ts';
import type { Coordinator } from '../domain/coordinator.ts';
import { parseAvailability } from '../domain/forms/availability.ts';
import type { FormValues } from '../domain/forms/form-values.ts';
import { failed, type Result } from '../domain/problem.ts';
import { attempt, decided } from './attempt.ts';
import type { Deps } from './ports.ts';

/** A coordinator says when and where they can: 1 read, 1 commit. Questions already asked stay open. */
export const updateAvailability = async (
  deps: Deps,
  actor: Coordinator,
  values: FormValues,
): Promise<Result<{ readonly coordinatorId: string }>> => {
  const form = parseAvailability(values, { organisation: deps.organisation, now: deps.now() });
  if (!form.ok) return form;
  return attempt(deps.store, async () => {
    const before = await deps.store.coordinator(actor.id);
    if (!before?.active) return failed({ kind: 'signedOut' });
    const after = { ...before, ...form.value };
    const same = alreadySays(before, form.value);
    return decided({ coordinatorId: actor.id }, same ? [] : [{ type: 'coordinator', before, after }]);
  });
};
