import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { waitCodes } from '../../../shared/domain/explained.ts';
import { activeParticipantSchema } from '../../../shared/domain/participant.ts';
import { requestPlaceLink } from '../../../shared/use-cases/new-link.ts';
import { exportPlace } from '../../../shared/use-cases/place.ts';
import { countingStore } from '../support/counting-store.ts';
import { personNamed, preferences } from '../support/entities.ts';
import { personIn, personLink, putPeople, putTask } from '../support/table.ts';
import { createTestDeps } from '../support/test-deps.ts';
import { adaIn, livingStates } from './stage.ts';

const attributes = Object.keys(activeParticipantSchema.shape);

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
    expect(calls).toEqual(['byLink', 'partition']);
    expect(kit.store.dump()).toEqual(before);
  });

  it('has every attribute there is, whatever is in it', async () => {
    const at = fc.constant('2026-11-01T09:00:00.000Z');
    const change = fc.constantFrom({ kind: 'open' }, { kind: 'travel', minutes: 45 });
    const optional = {
      phone: fc.constant('+4791234567'),
      phoneHash: fc.string({ minLength: 1, maxLength: 8 }),
      guard: fc.array(fc.string({ maxLength: 8 }), { maxLength: 3 }),
      assistedBy: fc.string({ minLength: 1, maxLength: 8 }),
      interestConfirmedAt: at,
      interestAskedAt: at,
      talkToldAt: at,
      mailTrouble: fc.constantFrom('bounced', 'complained'),
      guardAddedAt: at,
      explained: fc.record({
        at,
        reason: fc.constantFrom(...waitCodes),
        suggestion: fc.record({ effect: fc.constantFrom('now', 'soon'), change }),
      }),
      widened: fc.record({ at, answered: at, change, from: fc.constant(preferences) }),
      talkAttempts: fc.nat(5),
      rounds: fc.nat(5),
    };
    await fc.assert(
      fc.asyncProperty(fc.record(optional), async (patch) => {
        const kit = createTestDeps();
        const seat = {
          groupId: 'g',
          round: 1,
          area: 'arna',
          slot: 'mon-morning',
          language: 'no',
          themed: false,
        };
        const ada = activeParticipantSchema.parse({
          ...personNamed('Ada'),
          ...patch,
          state: 'invited',
          seat,
        });
        await putPeople(kit, [ada]);
        const stored = await personIn(kit, ada);
        const data = await exportPlace(kit.deps, await personLink(kit, ada, { purpose: 'place' }));
        const signUp = data.ok ? data.value['signUp'] : undefined;
        const written: unknown = JSON.parse(JSON.stringify(signUp));
        const missing = attributes.filter((name) => !Object.hasOwn(Object(written), name));
        // A new attribute needs a value above, so that it is seen here to be exported.
        expect(missing).toEqual([]);
        expect(written).toEqual(JSON.parse(JSON.stringify(stored)));
      }),
      { numRuns: 50 },
    );
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
