import { describe, expect, it } from 'vitest';
import type { Change } from '../../shared/domain/change.ts';
import type { Subject } from '../../shared/domain/link.ts';
import { endParticipant } from '../../shared/domain/participant-step.ts';
import type { OpenBench } from './bench.ts';
import {
  call,
  circle,
  endedGroup,
  erasedPerson,
  hours,
  igangsetter,
  linkOf,
  mailTo,
  meetingRoom,
  participant,
  person,
  start,
} from './entities.ts';

const ids = (found: readonly { readonly id: string }[]): string[] => found.map(({ id }) => id);
const times = <Value>(count: number, make: (index: number) => Value): Value[] =>
  Array.from({ length: count }, (_, index) => make(index));
const group: Subject = { type: 'group', id: 'g1' };
const coordinator: Subject = { type: 'coordinator', id: 'c1' };

/** What a form may ask for: an empty choice, or a text of any length. */
const noKeyContract = (open: OpenBench): void => {
  it.each(['', 'x'.repeat(3000)])('finds nobody by an id that can be no key', async (id) => {
    const { store } = await open();
    const found = await Promise.all([
      store.participant(id),
      store.group(id),
      store.coordinator(id),
      store.task(id),
    ]);
    expect(found).toEqual([undefined, undefined, undefined, undefined]);
  });
};

const byLinkContract = (open: OpenBench): void => {
  it('finds subject and link of each kind, and each without the other', async () => {
    const { store } = await open();
    const links = [participant('p1'), group, coordinator].map((subject) => linkOf(subject, 'l1'));
    await store.commit([
      { type: 'participant', after: person('p1') },
      { type: 'group', after: circle('g1') },
      { type: 'coordinator', after: igangsetter('c1') },
      ...links.map((link): Change => ({ type: 'link', op: 'add', link })),
    ]);
    expect(await store.byLink('participant', 'p1', 'l1')).toEqual({ subject: person('p1'), link: links[0] });
    expect(await store.byLink('group', 'g1', 'l1')).toEqual({ subject: circle('g1'), link: links[1] });
    expect(await store.byLink('coordinator', 'c1', 'l1')).toEqual({
      subject: igangsetter('c1'),
      link: links[2],
    });
    expect(await store.byLink('participant', 'p1', 'l2')).toEqual({ subject: person('p1') });
    expect(await store.byLink('participant', 'p2', 'l1')).toEqual({});
  });

  it('still knows a link for 30 days after it has run out, and then no more', async () => {
    const { store, clock } = await open();
    const link = linkOf(participant('p1'), 'l1');
    await store.commit([{ type: 'link', op: 'add', link }]);
    clock.at = hours(31 * 24 - 1);
    expect(await store.byLink('participant', 'p1', 'l1')).toEqual({ link });
    clock.at = hours(31 * 24);
    expect(await store.byLink('participant', 'p1', 'l1')).toEqual({});
    expect(await store.partition(participant('p1'))).toEqual({ links: [], outbox: [] });
  });
};

const listsContract = (open: OpenBench): void => {
  it('lists whom a coordinator signed up, in every state, and nobody who is gone', async () => {
    const { store } = await open();
    const theirs = { assistedBy: 'c1' };
    await store.commit([
      { type: 'participant', after: person('paused', { ...theirs, state: 'paused', createdAt: hours(2) }) },
      { type: 'participant', after: person('waiting', { ...theirs, createdAt: hours(1) }) },
      { type: 'participant', after: person('other', { assistedBy: 'c2' }) },
      { type: 'participant', after: person('by mail') },
      { type: 'participant', after: erasedPerson('erased') },
    ]);
    expect(ids(await store.signedUpBy('c1'))).toEqual(['waiting', 'paused']);
    expect(ids(await store.signedUpBy('nobody'))).toEqual([]);
    const gone = person('waiting', { ...theirs, createdAt: hours(1) });
    await store.commit([
      { type: 'participant', before: gone, after: endParticipant(gone, 'withdraw', start) },
    ]);
    expect(ids(await store.signedUpBy('c1'))).toEqual(['paused']);
  });

  it('lists people by state and groups by age, oldest first, and nobody who has moved on', async () => {
    const { store } = await open();
    await store.commit([
      { type: 'participant', after: person('late', { waitingSince: hours(2) }) },
      { type: 'participant', after: person('early', { waitingSince: hours(1), stateSince: hours(9) }) },
      { type: 'participant', after: person('talking', { state: 'talk', stateSince: hours(4) }) },
      { type: 'participant', after: person('talked', { state: 'talk', stateSince: hours(3) }) },
      { type: 'participant', after: person('invited', { state: 'invited' }) },
      { type: 'participant', after: erasedPerson('erased') },
      { type: 'group', after: circle('younger', { createdAt: hours(2) }) },
      { type: 'group', after: circle('older', { createdAt: hours(1) }) },
      { type: 'group', after: endedGroup('ended') },
    ]);
    expect(ids(await store.participantsIn('waiting'))).toEqual(['early', 'late']);
    expect(ids(await store.participantsIn('talk'))).toEqual(['talked', 'talking']);
    expect(ids(await store.groups())).toEqual(['older', 'younger']);
    const moved = person('talked', { state: 'talk', stateSince: hours(3) });
    await store.commit([{ type: 'participant', before: moved, after: person('talked') }]);
    expect(ids(await store.participantsIn('talk'))).toEqual(['talking']);
    expect(ids(await store.participantsIn('waiting'))).toEqual(['talked', 'early', 'late']);
  });

  it('reads 250 people by list and by id, without order or doubles in the ids', async () => {
    const { store } = await open();
    const people = times(250, (index) => person(`p${index}`, { waitingSince: hours(index) }));
    for (const some of [people.slice(0, 100), people.slice(100, 200), people.slice(200)]) {
      await store.commit(some.map((after): Change => ({ type: 'participant', after })));
    }
    expect(await store.participantsIn('waiting')).toEqual(people);
    const wanted = [...ids(people), 'missing', 'p1', 'p1'];
    expect(new Set(ids(await store.participants(wanted)))).toEqual(new Set(ids(people)));
    expect(await store.participants(wanted)).toHaveLength(250);
    expect(await store.participants([])).toEqual([]);
  });

  it('lists coordinators, rooms and tasks', async () => {
    const { store } = await open();
    await store.commit([
      { type: 'coordinator', after: igangsetter('c1') },
      { type: 'coordinator', after: igangsetter('c2', { active: false }) },
      { type: 'room', after: meetingRoom('r1') },
      { type: 'task', after: call('a', { createdAt: hours(2) }) },
      { type: 'task', after: call('b', { createdAt: hours(1) }) },
      { type: 'link', op: 'add', link: linkOf(coordinator, 'l1') },
    ]);
    expect(ids(await store.coordinators())).toEqual(['c1', 'c2']);
    expect(await store.rooms()).toEqual([meetingRoom('r1')]);
    expect(ids(await store.tasks())).toEqual(['b', 'a']);
  });
};

const nearContract = (open: OpenBench): void => {
  const living = (home: string, video: boolean) => ({
    preferences: { ...person('').preferences, home, video },
  });
  const sorted = (found: readonly { readonly id: string }[]) => ids(found).toSorted();

  it('finds who waits by home, and who of them meets on video', async () => {
    const { store } = await open();
    const here = person('here', living('a', false));
    await store.commit([
      { type: 'participant', after: here },
      { type: 'participant', after: person('screen', living('a', true)) },
      { type: 'participant', after: person('there', living('b', true)) },
      { type: 'participant', after: person('far', living('c', false)) },
      { type: 'participant', after: person('invited', { ...living('a', false), state: 'invited' }) },
      { type: 'participant', after: person('talking', { ...living('a', false), state: 'talk' }) },
    ]);
    expect(sorted(await store.waitingAt(['a', 'b'], 'all'))).toEqual(['here', 'screen', 'there']);
    expect(sorted(await store.waitingAt(['a', 'b', 'c'], 'onVideo'))).toEqual(['screen', 'there']);
    expect(await store.waitingAt(['nowhere'], 'all')).toEqual([]);
    await store.commit([{ type: 'participant', before: here, after: { ...here, ...living('b', false) } }]);
    expect(sorted(await store.waitingAt(['a'], 'all'))).toEqual(['screen']);
    expect(sorted(await store.waitingAt(['b'], 'all'))).toEqual(['here', 'there']);
    const moved = await store.participant('here');
    if (moved === undefined || !('guard' in moved)) throw new Error('nobody moved');
    await store.commit([{ type: 'participant', before: moved, after: { ...moved, state: 'paused' } }]);
    expect(sorted(await store.waitingAt(['b'], 'all'))).toEqual(['there']);
  });

  it('says whether so many wait, to the person', async () => {
    const { store } = await open();
    await store.commit(times(3, (index) => ({ type: 'participant', after: person(`p${index}`) }) as const));
    await store.commit([{ type: 'participant', after: person('talking', { state: 'talk' }) }]);
    expect(await Promise.all([1, 3, 4].map((count) => store.waitingAtLeast(count)))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('counts who waits by home, and outlines them, of few and of many', async () => {
    const { store } = await open();
    await store.commit([
      { type: 'participant', after: person('here', living('a', false)) },
      { type: 'participant', after: person('screen', { ...living('a', true), mailTrouble: 'bounced' }) },
      { type: 'participant', after: person('there', living('b', true)) },
      { type: 'participant', after: person('talking', { ...living('a', false), state: 'talk' }) },
    ]);
    const few = await store.waitingByHome(['a', 'b', 'c']);
    expect(['a', 'b', 'c'].map((area) => few.get(area) ?? 0)).toEqual([2, 1, 0]);
    const outlines = (await store.waitingOutlines()).toSorted((one, other) => one.id.localeCompare(other.id));
    const { createdAt, waitingSince = createdAt, preferences } = person('');
    const asAll = { themes: preferences.themes, since: waitingSince };
    expect(outlines).toEqual([
      { id: 'here', home: 'a', mailTrouble: false, ...asAll },
      { id: 'screen', home: 'a', mailTrouble: true, ...asAll },
      { id: 'there', home: 'b', mailTrouble: false, ...asAll },
    ]);
    for (const from of [0, 1, 2, 3, 4])
      await store.commit(
        times(100, (index) => {
          const after = person(`m${from}-${index}`, living(index < 30 ? 'b' : 'c', index % 2 === 0));
          return { type: 'participant', after } as const;
        }),
      );
    const many = await store.waitingByHome(['a', 'b', 'c', 'd']);
    expect(['a', 'b', 'c', 'd'].map((area) => many.get(area) ?? 0)).toEqual([2, 151, 350, 0]);
  });

  it('finds groups by who leads them or is asked, and those of nobody by area', async () => {
    const { store } = await open();
    const nobody = { asks: [], area: 'a' };
    await store.commit([
      { type: 'group', after: circle('asked') },
      { type: 'group', after: circle('led', { asks: [], coordinatorId: 'c1', area: 'video' }) },
      { type: 'group', after: circle('other', { asks: [], coordinatorId: 'c2' }) },
      { type: 'group', after: circle('free', nobody) },
      { type: 'group', after: circle('screen', { ...nobody, area: 'video' }) },
      { type: 'group', after: endedGroup('ended') },
    ]);
    expect(sorted(await store.groupsLed({ by: ['c1'], leaderlessIn: ['a'] }))).toEqual([
      'asked',
      'free',
      'led',
    ]);
    expect(sorted(await store.groupsLed({ by: [], leaderlessIn: ['video', 'b'] }))).toEqual(['screen']);
  });

  it('finds coordinators by their first area, and everywhere those on video', async () => {
    const { store } = await open();
    await store.commit([
      { type: 'coordinator', after: igangsetter('c1', { areas: ['a', 'b'] }) },
      { type: 'coordinator', after: igangsetter('c2', { areas: ['b'], video: true }) },
      { type: 'coordinator', after: igangsetter('c3', { areas: [], video: true }) },
    ]);
    expect(sorted(await store.coordinatorsAt(['a', 'c'], 'all'))).toEqual(['c1']);
    expect(sorted(await store.coordinatorsAt(['a', 'b'], 'all'))).toEqual(['c1', 'c2']);
    expect(sorted(await store.coordinatorsAt(['a', 'b'], 'onVideo'))).toEqual(['c2', 'c3']);
  });
};

const dueContract = (open: OpenBench): void => {
  it('gives people and groups that are due, most overdue first, up to a limit', async () => {
    const { store } = await open();
    await store.commit([
      { type: 'participant', after: person('soon', { dueAt: hours(5) }) },
      { type: 'participant', after: person('never') },
      { type: 'participant', after: erasedPerson('erased', { dueAt: hours(2) }) },
      { type: 'group', after: circle('g1', { dueAt: hours(1) }) },
      { type: 'participant', after: person('now', { dueAt: hours(3) }) },
      { type: 'outbox', after: mailTo('now', 'm1', { dueAt: hours(1) }) },
    ]);
    const due = [
      { type: 'group', id: 'g1' },
      { type: 'participant', id: 'erased' },
      { type: 'participant', id: 'now' },
    ];
    expect(await store.due(hours(3), 10)).toEqual(due);
    expect(await store.due(hours(3), 2)).toEqual(due.slice(0, 2));
    expect(await store.due(start, 10)).toEqual([]);
  });

  it('gives mails that are due and mails that were given up, each with its key', async () => {
    const { store } = await open();
    const parked = mailTo('p1', 'parked', { state: 'parked', dueAt: undefined });
    const to = { type: 'address', email: 'kari@example.org', locale: 'nb', firstName: 'Kari' } as const;
    const bare = mailTo('', 'bare', { to, dueAt: hours(2) });
    const own = mailTo('', 'own', { to: { type: 'coordinator', id: 'c1' }, dueAt: hours(1) });
    await store.commit([parked, bare, own].map((after): Change => ({ type: 'outbox', after })));
    expect(await store.dueOutbox(hours(1), 10)).toEqual([{ subject: coordinator, id: 'own' }]);
    const keys = await store.dueOutbox(hours(2), 10);
    expect(keys).toEqual([{ subject: coordinator, id: 'own' }, { id: 'bare' }]);
    expect(await Promise.all(keys.map(store.outbox))).toEqual([own, bare]);
    expect(await store.dueOutbox(hours(9), 1)).toHaveLength(1);
    expect(ids(await store.parkedOutbox())).toEqual(['parked']);
    expect(await store.outbox({ subject: participant('p1'), id: 'bare' })).toBeUndefined();
  });
};

const besideContract = (open: OpenBench): void => {
  it('shows what lies beside a person, without the hashes of links', async () => {
    const { store } = await open();
    const { hash: _, ...shown } = linkOf(participant('p1'), 'l1');
    await store.commit([
      { type: 'participant', after: person('p1') },
      { type: 'link', op: 'add', link: linkOf(participant('p1'), 'l1') },
      { type: 'outbox', after: mailTo('p1', 'm1') },
      { type: 'outbox', after: mailTo('p2', 'm2') },
    ]);
    const beside = await store.partition(participant('p1'));
    expect(beside).toEqual({ links: [shown], outbox: [mailTo('p1', 'm1')] });
    expect(JSON.stringify(beside)).not.toContain('l1');
  });

  it('gives every link of a coordinator as it is stored, and nobody else’s', async () => {
    const { store } = await open();
    const links = ['l1', 'l2'].map((hash) => linkOf(coordinator, hash));
    await store.commit([
      ...links.map((link) => ({ type: 'link', op: 'add', link }) as const),
      { type: 'link', op: 'add', link: linkOf(participant('c1'), 'l3') },
      { type: 'outbox', after: mailTo('c1', 'm1') },
    ]);
    expect(await store.linksOf(coordinator)).toEqual(links);
    expect(await store.linksOf(group)).toEqual([]);
  });

  const owners: readonly { readonly subject: Subject; readonly own: Change }[] = [
    { subject: participant('p1'), own: { type: 'participant', after: erasedPerson('p1') } },
    { subject: group, own: { type: 'group', after: endedGroup('g1') } },
    { subject: coordinator, own: { type: 'coordinator', after: igangsetter('c1') } },
  ];
  it.each(owners)(
    'sweeps 230 rows beside a $subject.type, twice, and leaves everything else',
    async ({ subject, own }) => {
      const { store, dump } = await open();
      const other = linkOf(participant('p2'), 'l1');
      await store.commit([own, { type: 'link', op: 'add', link: other }]);
      const kept = await dump();
      for (const round of [0, 1, 2]) {
        await store.commit(
          times(round === 2 ? 30 : 100, (index): Change => {
            const name = `${round}-${index}`;
            if (index % 2 === 0 || subject.type === 'group') {
              return { type: 'link', op: 'add', link: linkOf(subject, name) };
            }
            return {
              type: 'outbox',
              after: mailTo('', name, { to: { type: subject.type, id: subject.id } }),
            };
          }),
        );
      }
      expect(await dump()).toHaveLength(232);
      await store.sweepPartition(subject);
      await store.sweepPartition(subject);
      expect(new Set(await dump())).toEqual(new Set(kept));
    },
  );
};

const expiryContract = (open: OpenBench): void => {
  it('forgets marks after 60 days and bookings a week after their date, though the rows are still there', async () => {
    const { store, clock, dump } = await open();
    await store.commit([
      { type: 'participant', after: erasedPerson('p1', { dueAt: start }) },
      { type: 'group', after: endedGroup('g1', { dueAt: start }) },
      { type: 'booking', op: 'take', roomId: 'r1', date: '2026-11-20', slot: 'fri-evening', groupId: 'g' },
    ]);
    clock.at = hours(5 * 24);
    expect(await store.bookings('r1', '2026-01-01')).toHaveLength(1);
    clock.at = hours(6 * 24);
    expect(await store.bookings('r1', '2026-01-01')).toEqual([]);
    clock.at = hours(60 * 24 - 1);
    expect(await store.participant('p1')).toBeDefined();
    expect(await store.group('g1')).toBeDefined();
    clock.at = hours(60 * 24);
    expect(await store.participant('p1')).toBeUndefined();
    expect(await store.group('g1')).toBeUndefined();
    expect(await store.participants(['p1'])).toEqual([]);
    expect(await dump()).toHaveLength(3);
  });

  it('gives each row that expires its time in whole seconds, and no other row any', async () => {
    const { store, dump } = await open();
    await store.commit([
      { type: 'link', op: 'add', link: linkOf(participant('p'), 'l', { expiresAt: hours(24) }) },
      { type: 'recall', phraseHash: 'f', area: 'fana', coordinatorId: 'c', expiresAt: hours(24) },
      { type: 'mailCap', key: 'k', limit: 3, expiresAt: hours(24) },
      { type: 'participant', after: erasedPerson('e') },
      { type: 'participant', after: person('p') },
      { type: 'coordinator', after: igangsetter('c') },
    ]);
    const day = Date.parse(hours(24)) / 1000;
    const ttls = (await dump()).map(({ pk, sk, ttl }) => [`${pk} ${sk}`, ttl]);
    expect(Object.fromEntries(ttls)).toEqual({
      'P#p L#l': day + 30 * 86_400,
      'R#f #': day,
      'M#k #': day,
      'P#e #': day + 59 * 86_400,
      'P#p #': undefined,
      'COORDINATORS c': undefined,
    });
  });
};

/** Everything that is read, and what is no longer read. */
export const readsContract = (open: OpenBench): void => {
  describe('by link', () => byLinkContract(open));
  describe('no key', () => noKeyContract(open));
  describe('lists', () => listsContract(open));
  describe('near', () => nearContract(open));
  describe('due', () => dueContract(open));
  describe('beside a subject', () => besideContract(open));
  describe('expiry', () => expiryContract(open));
};
