import { describe, expect, it } from 'vitest';
import { type MailTrouble, recordMailTrouble } from '../../shared/use-cases/mail-trouble.ts';
import type { Store } from '../../shared/use-cases/ports.ts';
import { coordinator, createMailWorld, person, toCoordinator, toPerson } from './world.ts';

const orders: readonly (readonly MailTrouble[])[] = [
  ['bounced'],
  ['complained'],
  ['bounced', 'complained'],
  ['complained', 'bounced'],
  ['bounced', 'bounced', 'complained'],
  ['complained', 'bounced', 'bounced'],
  ['bounced', 'complained', 'complained'],
  ['complained', 'complained', 'bounced'],
];

describe('mail trouble', () => {
  it.each(orders.map((reports) => ({ name: reports.join(', '), reports })))(
    '$name: the end depends only on what was reported',
    async ({ reports }) => {
      const { deps, store } = await createMailWorld();
      const wanted = reports.includes('complained') ? 'complained' : 'bounced';
      for (const subject of [toPerson, toCoordinator]) {
        for (const trouble of reports) await recordMailTrouble(deps, { subject, trouble });
      }
      expect(await store.participant(person.id)).toMatchObject({ mailTrouble: wanted });
      expect(await store.coordinator(coordinator.id)).toMatchObject({ mailTrouble: wanted });
    },
  );

  it('writes once for a report that comes again', async () => {
    const { deps, store } = await createMailWorld();
    const report = { subject: toPerson, trouble: 'bounced' } as const;
    expect(await recordMailTrouble(deps, report)).toBe('recorded');
    const before = store.dump();
    expect(await recordMailTrouble(deps, report)).toBe('known');
    expect(store.dump()).toEqual(before);
  });

  it('ends the same when both come at once', async () => {
    for (let round = 0; round < 20; round += 1) {
      const { deps, store } = await createMailWorld();
      const reports = ['bounced', 'complained', 'bounced', 'complained'] as const;
      await Promise.all(reports.map((trouble) => recordMailTrouble(deps, { subject: toPerson, trouble })));
      expect(await store.participant(person.id)).toMatchObject({ mailTrouble: 'complained' });
    }
  });

  it('passes over the unknown, the erased and groups', async () => {
    const { deps, store } = await createMailWorld();
    const tombstone = { id: person.id, version: 1, state: 'erased', endedAt: deps.now() } as const;
    await store.commit([{ type: 'participant', before: person, after: tombstone }]);
    const before = store.dump();
    const ids = [
      toPerson,
      { type: 'participant', id: 'x' } as const,
      { type: 'coordinator', id: 'x' } as const,
      { type: 'group', id: 'x' } as const,
    ];
    for (const subject of ids) {
      expect(await recordMailTrouble(deps, { subject, trouble: 'complained' })).toBe('unknown');
    }
    expect(store.dump()).toEqual(before);
  });

  it('throws when others keep writing, so that the report comes again', async () => {
    const busy = (store: Store): Store => ({ ...store, commit: async () => ({ ok: false, conflicts: [0] }) });
    const { deps } = await createMailWorld({ around: busy });
    await expect(recordMailTrouble(deps, { subject: toPerson, trouble: 'bounced' })).rejects.toThrow(
      'others',
    );
  });
});
