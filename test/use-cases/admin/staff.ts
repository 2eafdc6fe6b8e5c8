import type { Coordinator } from '../../../shared/domain/coordinator.ts';
import type { Store } from '../../../shared/use-cases/ports.ts';
import { coordinatorNamed } from '../support/entities.ts';
import { hashContact, type TestKit } from '../support/test-deps.ts';

/** The hash of a coordinator's address, as the use cases make it. */
export const addressHash = (email: string): string => hashContact('coordinator', email.toLowerCase());

/** Somebody of the staff with the address lock that every one of them holds. */
export const hire = async (
  { store }: TestKit,
  name: string,
  patch: Partial<Coordinator> = {},
): Promise<Coordinator> => {
  const email = patch.email ?? `${name.toLowerCase()}@example.org`;
  const coordinator = coordinatorNamed(name, { email, emailHash: addressHash(email), ...patch });
  const owner = { type: 'coordinator', id: coordinator.id } as const;
  const written = await store.commit([
    { type: 'coordinator', after: coordinator },
    { type: 'contactLock', op: 'take', hash: coordinator.emailHash, owner },
  ]);
  if (!written.ok) throw new Error('could not hire');
  return coordinator;
};

export const hireLead = (kit: TestKit, name: string, patch: Partial<Coordinator> = {}) =>
  hire(kit, name, { role: 'lead', ...patch });

/** A store in which somebody else acts right before the first commit of a use case. */
export const meanwhile = (act: () => Promise<unknown>) => {
  let acted = false;
  return (store: Store): Store => ({
    ...store,
    commit: async (changes) => {
      if (!acted) {
        acted = true;
        await act();
      }
      return store.commit(changes);
    },
  });
};

/** The problem's kind, or `ok`. */
export const outcome = (
  result: { readonly ok: true } | { readonly ok: false; readonly problem: { readonly kind: string } },
): string => (result.ok ? 'ok' : result.problem.kind);

/** What a lead posts to save this coordinator as it is. */
export const formOf = (coordinator: Coordinator) => {
  const { id, firstName, email, role, locale, areas, video, slots, languages, capacity } = coordinator;
  return {
    ...{ id, firstName, email, role, locale, areas, slots, languages },
    capacity: String(capacity),
    ...(video ? { video: 'yes' } : {}),
  };
};
