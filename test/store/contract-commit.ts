import { describe, expect, it } from 'vitest';
import type { Change } from '../../shared/domain/change.ts';
import type { Store } from '../../shared/use-cases/ports.ts';
import type { OpenBench } from './bench.ts';
import {
  call,
  circle,
  endedGroup,
  erasedPerson,
  igangsetter,
  mailTo,
  meetingRoom,
  participant,
  person,
} from './entities.ts';

type Life = {
  readonly what: string;
  readonly create: Change;
  /** From version 1 to 2, and from 2 to nothing. */
  readonly replace: Change;
  readonly remove: Change;
  /** Each must fail while version 1 is stored. */
  readonly wrong: Readonly<Record<string, Change>>;
  /** Version and name of the present one. */
  readonly read: (store: Store) => Promise<{ readonly version: number } | undefined>;
};

const lives: readonly Life[] = [
  {
    what: 'participant',
    create: { type: 'participant', after: person('p1') },
    replace: { type: 'participant', before: person('p1'), after: person('p1', { state: 'paused' }) },
    remove: { type: 'participant', before: person('p1', { version: 2, state: 'paused' }) },
    wrong: {
      created: { type: 'participant', after: person('p1') },
      'of another version': {
        type: 'participant',
        before: person('p1', { version: 2 }),
        after: person('p1'),
      },
      'of another state': {
        type: 'participant',
        before: person('p1', { state: 'talk' }),
        after: person('p1'),
      },
      removed: { type: 'participant', before: person('p1', { version: 3 }) },
    },
    read: (store) => store.participant('p1'),
  },
  {
    what: 'group',
    create: { type: 'group', after: circle('g1') },
    replace: { type: 'group', before: circle('g1'), after: circle('g1', { state: 'inviting' }) },
    remove: { type: 'group', before: circle('g1', { version: 2, state: 'inviting' }) },
    wrong: {
      created: { type: 'group', after: circle('g1') },
      'of another version': { type: 'group', before: circle('g1', { version: 7 }), after: endedGroup('g1') },
      'of another state': {
        type: 'group',
        before: circle('g1', { state: 'meeting' }),
        after: endedGroup('g1'),
      },
      removed: { type: 'group', before: circle('g1', { state: 'scheduled' }) },
    },
    read: (store) => store.group('g1'),
  },
  {
    what: 'coordinator',
    create: { type: 'coordinator', after: igangsetter('c1') },
    replace: { type: 'coordinator', before: igangsetter('c1'), after: igangsetter('c1', { capacity: 9 }) },
    remove: { type: 'coordinator', before: igangsetter('c1', { version: 2 }) },
    wrong: {
      created: { type: 'coordinator', after: igangsetter('c1') },
      'of another version': {
        type: 'coordinator',
        before: igangsetter('c1', { version: 2 }),
        after: igangsetter('c1'),
      },
      removed: { type: 'coordinator', before: igangsetter('c1', { version: 2 }) },
    },
    read: (store) => store.coordinator('c1'),
  },
  {
    what: 'room',
    create: { type: 'room', after: meetingRoom('r1') },
    replace: { type: 'room', before: meetingRoom('r1'), after: meetingRoom('r1', { seats: 5 }) },
    remove: { type: 'room', before: meetingRoom('r1', { version: 2 }) },
    wrong: {
      created: { type: 'room', after: meetingRoom('r1') },
      'of another version': {
        type: 'room',
        before: meetingRoom('r1', { version: 2 }),
        after: meetingRoom('r1'),
      },
      removed: { type: 'room', before: meetingRoom('r1', { version: 2 }) },
    },
    read: async (store) => (await store.rooms())[0],
  },
  {
    what: 'mail',
    create: { type: 'outbox', after: mailTo('p1', 'm1') },
    replace: { type: 'outbox', before: mailTo('p1', 'm1'), after: mailTo('p1', 'm1', { state: 'claimed' }) },
    remove: { type: 'outbox', before: mailTo('p1', 'm1', { version: 2, state: 'claimed' }) },
    wrong: {
      created: { type: 'outbox', after: mailTo('p1', 'm1') },
      'of another version': {
        type: 'outbox',
        before: mailTo('p1', 'm1', { version: 2 }),
        after: mailTo('p1', 'm1'),
      },
      'of another state': {
        type: 'outbox',
        before: mailTo('p1', 'm1', { state: 'parked' }),
        after: mailTo('p1', 'm1'),
      },
      removed: { type: 'outbox', before: mailTo('p1', 'm1', { state: 'claimed' }) },
    },
    read: (store) => store.outbox({ subject: participant('p1'), id: 'm1' }),
  },
  {
    what: 'task',
    create: { type: 'task', after: call('t1') },
    replace: { type: 'task', before: call('t1'), after: call('t1', { participantId: 'p2' }) },
    remove: { type: 'task', before: call('t1', { version: 2 }) },
    wrong: {
      created: { type: 'task', after: call('t1') },
      'of another version': { type: 'task', before: call('t1', { version: 2 }), after: call('t1') },
      removed: { type: 'task', before: call('t1', { version: 2 }) },
    },
    read: (store) => store.task('t1'),
  },
];

const refused = { ok: false, conflicts: [0] };

/** Each kind of thing that has a version: made, replaced, gone; and never in a wrong moment. */
export const commitContract = (open: OpenBench): void => {
  describe.each(lives)('a $what', ({ create, replace, remove, wrong, read }) => {
    it('is made with version 1, replaced with version 2, and goes', async () => {
      const { store } = await open();
      expect(await store.commit([create])).toEqual({ ok: true });
      expect(await read(store)).toEqual({ ...('after' in create ? create.after : {}), version: 1 });
      expect(await store.commit([replace])).toEqual({ ok: true });
      expect(await read(store)).toEqual({ ...('after' in replace ? replace.after : {}), version: 2 });
      expect(await store.commit([remove])).toEqual({ ok: true });
      expect(await read(store)).toBeUndefined();
    });

    it.each(Object.entries(wrong))('cannot be %s in a wrong moment', async (_, change) => {
      const { store, dump } = await open();
      await store.commit([create]);
      const before = await dump();
      expect(await store.commit([change])).toEqual(refused);
      expect(await dump()).toEqual(before);
    });

    it('cannot be replaced or removed when it is gone', async () => {
      const { store, dump } = await open();
      expect(await store.commit([replace])).toEqual(refused);
      expect(await store.commit([remove])).toEqual(refused);
      expect(await dump()).toEqual([]);
    });
  });

  it('makes a mark of a person and of a group from what they were', async () => {
    const { store } = await open();
    await store.commit([
      { type: 'participant', after: person('p1') },
      { type: 'group', after: circle('g1') },
    ]);
    const ended = await store.commit([
      { type: 'participant', before: person('p1'), after: erasedPerson('p1') },
      { type: 'group', before: circle('g1'), after: endedGroup('g1') },
    ]);
    expect(ended).toEqual({ ok: true });
    expect(await store.participant('p1')).toEqual(erasedPerson('p1'));
    expect(await store.group('g1')).toEqual(endedGroup('g1'));
  });
};
