import { describe, expect, it } from 'vitest';
import { requestPlaceLink } from '../../../shared/use-cases/new-link.ts';
import { exportPlace } from '../../../shared/use-cases/place.ts';
import { countingStore } from '../support/counting-store.ts';
import { personNamed } from '../support/entities.ts';
import { personIn, personLink, putPeople, putTask } from '../support/table.ts';
import { createTestDeps } from '../support/test-deps.ts';
import { adaIn, livingStates } from './stage.ts';

describe('everything that is held about me', () => {
  it.each(livingStates)('when %s holds what the table holds, and changes nothing', async (state) => {
    const { calls, around } = countingStore();
    const kit = await adaIn(state, {}, { around });
    const token = await personLink(kit, kit.ada, { purpose: 'place' });
    const stored = await personIn(kit, kit.ada);
    const before = kit.store.dump();
    calls.length = 0;
    const data = await exportPlace(kit.deps, token);
    expect(data).toMatchObject({ ok: true, value: { exportedAt: kit.clock.now(), signUp: stored } });
    expect(calls).toEqual(['byLink', 'partition', 'tasks', 'groups']);
    expect(kit.store.dump()).toEqual(before);
  });

  it('names links without their hashes, and the mails and calls to come', async () => {
    const kit = await adaIn('waiting');
    await requestPlaceLink(kit.deps, { values: { email: 'ada@example.org' }, locale: 'nb' });
    const token = await personLink(kit, kit.ada, { purpose: 'place' });
    const data = await exportPlace(kit.deps, token);
    expect(data).toMatchObject({
      ok: true,
      value: {
        links: [{ purpose: 'place', expiresAt: expect.any(String) }],
        mailsNotYetSent: [{ message: { kind: 'placeLink' } }],
        callsNotYetMade: [],
      },
    });
    const [, secret = 'none'] = token.split('.');
    expect(JSON.stringify(data)).not.toContain(kit.deps.hashSecret(secret));
  });

  it('has the calls of somebody without e-mail, and not those of others', async () => {
    const kit = createTestDeps();
    const people = ['+4791234567', '+4798765432'].map((phone, at) =>
      personNamed(`Ada${at}`, { email: undefined, phone }),
    );
    await putPeople(kit, people);
    for (const { id } of people) {
      const message = { kind: 'welcome', talk: false } as const;
      await putTask(kit, {
        id: `task ${id}`,
        version: 1,
        participantId: id,
        message,
        createdAt: kit.clock.now(),
      });
    }
    const [ada] = people;
    const token = await personLink(kit, { id: ada?.id ?? '' }, { purpose: 'place' });
    const data = await exportPlace(kit.deps, token);
    expect(data).toMatchObject({ ok: true, value: { callsNotYetMade: [{ participantId: ada?.id }] } });
    expect(JSON.stringify(data)).not.toContain(people[1]?.id);
  });
});
