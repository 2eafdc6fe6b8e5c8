import { describe, expect, it } from 'vitest';
import { requestPlaceLink } from '../../../shared/use-cases/new-link.ts';
import type { Store } from '../../../shared/use-cases/ports.ts';
import { requestSignIn } from '../../../shared/use-cases/request-sign-in.ts';
import { signUp } from '../../../shared/use-cases/sign-up.ts';
import { goodSignUp } from '../../web/support/forms.ts';
import { hire } from '../admin/staff.ts';
import { mailsIn } from '../support/table.ts';
import { createTestDeps } from '../support/test-deps.ts';
import { adaIn } from './stage.ts';

/** The first commits meet another transaction to the end; nothing is written then. */
const busy =
  (times: number) =>
  (store: Store): Store => {
    let left = times;
    return {
      ...store,
      commit: async (changes) => {
        left -= 1;
        return left >= 0 ? { ok: false, conflicts: [0], passing: true } : store.commit(changes);
      },
    };
  };

describe('a commit that met another transaction', () => {
  it.each([1, 2, 5])('%i times loses no sign-up that is answered "thank you"', async (times) => {
    const { deps, store } = createTestDeps({ around: busy(times) });
    const answer = await signUp(deps, { values: goodSignUp, locale: 'nb' });
    expect(answer.ok).toBe(true);
    expect(answer.ok && (await store.participant(answer.value.participantId))?.state).toBe('unconfirmed');
  });

  it('for ever is not answered "thank you"', async () => {
    const { deps } = createTestDeps({ around: busy(1000) });
    const answer = await signUp(deps, { values: goodSignUp, locale: 'nb' });
    expect(answer).toEqual({ ok: false, problem: { kind: 'busy' } });
  });

  it('loses no link that was asked for', async () => {
    const kit = await adaIn('waiting', {}, { around: busy(1) });
    await requestPlaceLink(kit.deps, { values: { email: 'ada@example.org' }, locale: 'nb' });
    expect(mailsIn(kit).map(({ message }) => message.kind)).toEqual(['placeLink']);
  });

  it('is not taken for too many questions', async () => {
    const kit = createTestDeps({ around: busy(1) });
    await hire(kit, 'Kari');
    await requestSignIn(kit.deps, { values: { email: 'kari@example.org' }, locale: 'nb' });
    expect(mailsIn(kit).map(({ message }) => message.kind)).toEqual(['signIn']);
  });
});
