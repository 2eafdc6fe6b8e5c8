import { describe, expect, it } from 'vitest';
import type { Change } from '../../../shared/domain/change.ts';
import type { ActiveGroup } from '../../../shared/domain/group.ts';
import { linkPurposes } from '../../../shared/domain/link.ts';
import type { Meeting } from '../../../shared/domain/participant.ts';
import { addLocalDays, instant } from '../../../shared/domain/time.ts';
import {
  calendarUntil,
  endCalendarAddress,
  newCalendarAddress,
} from '../../../shared/use-cases/calendar-address.ts';
import { calendarMeetings } from '../../../shared/use-cases/calendar-meetings.ts';
import { deactivateCoordinator } from '../../../shared/use-cases/lead.ts';
import type { Store } from '../../../shared/use-cases/ports.ts';
import { countingStore } from '../support/counting-store.ts';
import { groupNamed } from '../support/entities.ts';
import { putGroup, putLink } from '../support/table.ts';
import { createTestDeps, type TestKit } from '../support/test-deps.ts';
import { hire, hireLead, meanwhile, outcome } from './staff.ts';

const begun = async () => {
  const counting = countingStore();
  const kit = createTestDeps({ around: counting.around });
  const kari = await hire(kit, 'Kari');
  const make = async (): Promise<string> => {
    const made = await newCalendarAddress(kit.deps, kari);
    return made.ok ? made.value.token : '';
  };
  const opens = async (token: string) => outcome(await calendarMeetings(kit.deps, token));
  return { kit, kari, make, opens, calls: counting.calls };
};

const on = (day: string): Meeting => ({
  startsAt: instant(`2026-12-${day}T17:00:00.000Z`),
  lengthMinutes: 90,
  place: 'Rom 2',
  sequence: 0,
});

const addresses = (kit: TestKit) => kit.store.dump().filter(({ purpose }) => purpose === 'calendar');

describe('a coordinator’s calendar address', () => {
  it('works for 400 days, again and again, and is stored as a hash only', async () => {
    const { kit, kari, make, opens } = await begun();
    expect(await calendarUntil(kit.deps, kari)).toBeUndefined();
    const token = await make();
    const until = addLocalDays(kit.clock.now(), 400, kit.deps.organisation.timeZone);
    expect(await calendarUntil(kit.deps, kari)).toBe(until);
    expect(addresses(kit)).toHaveLength(1);
    const [, secret = ''] = token.split('.');
    expect(JSON.stringify(kit.store.dump())).not.toContain(secret);
    kit.clock.forward({ days: 399 });
    const before = kit.store.dump();
    for (let round = 0; round < 10; round += 1) expect(await opens(token)).toBe('ok');
    expect(kit.store.dump()).toEqual(before);
    kit.clock.forward({ days: 2 });
    expect(await opens(token)).toBe('goneLink');
    expect(await calendarUntil(kit.deps, kari)).toBeUndefined();
    expect(await opens(await make())).toBe('ok');
  });

  it('is one: a new one ends the one before', async () => {
    const { kit, make, opens } = await begun();
    const [first, second] = [await make(), await make()];
    expect([await opens(first), await opens(second)]).toEqual(['unknownLink', 'ok']);
    expect(addresses(kit)).toHaveLength(1);
  });

  it.each([0, 1])('is one, also when two are made at once and %i was there', async (there) => {
    const { kit, kari, make, opens } = await begun();
    if (there > 0) await make();
    let between = '';
    const store = meanwhile(async () => {
      between = await make();
    })(kit.store);
    const last = await newCalendarAddress({ ...kit.deps, store }, kari);
    expect(await opens(between)).toBe('unknownLink');
    expect(await opens(last.ok ? last.value.token : '')).toBe('ok');
    expect(addresses(kit)).toHaveLength(1);
  });

  it('can be taken away, which is no problem without one and leaves other links alone', async () => {
    const { kit, kari, make, opens, calls } = await begun();
    const token = await make();
    const own = { type: 'coordinator', id: kari.id } as const;
    await putLink(kit, own, { purpose: 'session' });
    expect(outcome(await endCalendarAddress(kit.deps, kari))).toBe('ok');
    expect([await opens(token), addresses(kit)]).toEqual(['unknownLink', []]);
    expect((await kit.store.linksOf(own)).map(({ purpose }) => purpose)).toEqual(['session']);
    calls.splice(0);
    expect(outcome(await endCalendarAddress(kit.deps, kari))).toBe('ok');
    expect(calls).toEqual(['coordinator', 'linksOf']);
  });

  it.each([0, 1])('ends with its owner’s time, also when it is made then and %i was there', async (there) => {
    const { kit, kari, make, opens } = await begun();
    const lead = await hireLead(kit, 'Liv');
    const token = there > 0 ? await make() : '';
    const close = () => deactivateCoordinator(kit.deps, lead, kari.id);
    const store = meanwhile(close)(kit.store);
    expect(outcome(await newCalendarAddress({ ...kit.deps, store }, kari))).toBe('signedOut');
    expect([await opens(token), addresses(kit)]).toEqual(['unknownLink', []]);
    expect(outcome(await newCalendarAddress(kit.deps, kari))).toBe('signedOut');
    expect(outcome(await endCalendarAddress(kit.deps, kari))).toBe('signedOut');
    const own = { type: 'coordinator', id: kari.id } as const;
    expect(await opens(await putLink(kit, own, { purpose: 'calendar' }))).toBe('unknownLink');
  });

  it('is written in one commit, with the row of whose it is', async () => {
    const { kit, kari, make, calls } = await begun();
    await make();
    calls.splice(0);
    const written: (readonly Change[])[] = [];
    const commit: Store['commit'] = (changes) => {
      written.push(changes);
      return kit.store.commit(changes);
    };
    await newCalendarAddress({ ...kit.deps, store: { ...kit.deps.store, commit } }, kari);
    expect(calls).toEqual(['coordinator', 'linksOf']);
    const me = { ...kari, version: 2 };
    expect(written).toMatchObject([
      [
        { type: 'coordinator', before: me, after: me },
        { type: 'link', op: 'use' },
        { type: 'link', op: 'add' },
      ],
    ]);
  });

  it('is nobody’s who is not there', async () => {
    const { kit } = await begun();
    expect(outcome(await newCalendarAddress(kit.deps, { id: 'nobody' }))).toBe('signedOut');
  });

  it.each(linkPurposes.filter((purpose) => purpose !== 'calendar'))('is not a %s link', async (purpose) => {
    const { kit, kari, opens } = await begun();
    expect(await opens(await putLink(kit, { type: 'coordinator', id: kari.id }, { purpose }))).toBe(
      'unknownLink',
    );
  });
});

describe('the meetings behind it', () => {
  const meetingsOf = async (groups: readonly ((kari: string) => ActiveGroup)[]) => {
    const { kit, kari, make, calls } = await begun();
    for (const group of groups) await putGroup(kit, group(kari.id));
    const token = await make();
    calls.splice(0);
    const meetings = await calendarMeetings(kit.deps, token);
    expect(calls).toEqual(['byLink', 'groupsLed']);
    return meetings.ok ? meetings.value : undefined;
  };
  const led = (name: string, meeting?: Meeting) => (coordinatorId: string) =>
    groupNamed(name, {
      state: meeting === undefined ? 'complete' : 'scheduled',
      coordinatorId,
      ...(meeting && { meeting }),
    });

  it('are those of the own groups that have a date, the first one first, and nothing else of them', async () => {
    const meetings = await meetingsOf([led('Later', on('15')), led('Undated'), led('Sooner', on('08'))]);
    expect(meetings).toEqual([
      { uid: groupNamed('Sooner').id, meeting: on('08') },
      { uid: groupNamed('Later').id, meeting: on('15') },
    ]);
  });

  it('are not those of groups that somebody else leads, or that this coordinator is only asked about', async () => {
    const at = instant('2026-11-20T09:00:00.000Z');
    const asked = (coordinatorId: string) =>
      groupNamed('Asked', {
        state: 'asked',
        meeting: on('08'),
        asks: [{ coordinatorId, at, outcome: 'open', people: 6 }],
      });
    expect(await meetingsOf([asked, () => led('Another’s', on('08'))('somebody else')])).toEqual([]);
  });

  it('are asked for by whose address it is, and by nothing else', async () => {
    const { kit, kari, make } = await begun();
    const asked: unknown[] = [];
    const groupsLed: Store['groupsLed'] = async (which) => {
      asked.push(which);
      return [];
    };
    await calendarMeetings({ ...kit.deps, store: { ...kit.store, groupsLed } }, await make());
    expect(asked).toEqual([{ by: [kari.id], leaderlessIn: [] }]);
  });

  it('are also those that have been held, until the group is handed over', async () => {
    const { kit, kari, make } = await begun();
    const group = { ...led('Met', on('08'))(kari.id), state: 'meeting' as const };
    await putGroup(kit, group);
    const token = await make();
    expect(await calendarMeetings(kit.deps, token)).toMatchObject({ value: [{ uid: group.id }] });
    const over = { id: group.id, version: 1, state: 'handedOver' as const, endedAt: kit.clock.now() };
    await kit.store.commit([{ type: 'group', before: group, after: over }]);
    expect(await calendarMeetings(kit.deps, token)).toEqual({ ok: true, value: [] });
  });
});
