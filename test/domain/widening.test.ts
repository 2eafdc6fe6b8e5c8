import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canBeUndone,
  outdated,
  samePreferences,
  saysTheSame,
  staysQuiet,
} from '../../shared/domain/explained.ts';
import type { Preferences } from '../../shared/domain/participant.ts';
import { addLocalDays, instant } from '../../shared/domain/time.ts';
import { sameWidening, widened, wideningsOf } from '../../shared/domain/widening.ts';
import { offeredSlots } from '../../shared/organisation/slots.ts';
import { reachableAreas } from '../../shared/organisation/travel.ts';
import { personNamed, preferences } from '../use-cases/support/entities.ts';
import { bergen } from '../use-cases/support/test-deps.ts';

const wish = (patch: Partial<Preferences> = {}): Preferences => ({ ...preferences, ...patch });
const kindsFor = (patch: Partial<Preferences>) =>
  new Set(wideningsOf(bergen, wish(patch)).map(({ kind }) => kind));
const slots = offeredSlots(bergen).map(({ id }) => id);

const anyWish: fc.Arbitrary<Preferences> = fc.record({
  home: fc.constantFrom(...bergen.areas.map(({ id }) => id)),
  maxMinutes: fc.constantFrom(...bergen.travel.choices),
  slots: fc.subarray(slots, { minLength: 1 }),
  languages: fc.constant<string[]>(['no']),
  inPerson: fc.boolean(),
  video: fc.boolean(),
  themes: fc.constantFrom<string[][]>(['open'], ['sorg'], ['sorg', 'open']),
});

describe('what somebody may be asked for', () => {
  it('begins with what costs least: an evening more, the next longer way, another part of the day, a mixed group, video', () => {
    const all = wideningsOf(bergen, wish({ slots: ['tue-evening'], themes: ['sorg'] }));
    const first = (kind: string, slot = '') =>
      all.findIndex((one) => one.kind === kind && (one.kind !== 'slot' || one.slot === slot));
    expect(all[0]).toEqual({ kind: 'slot', slot: 'mon-evening' });
    const order = [
      first('slot', 'fri-evening'),
      first('travel'),
      first('slot', 'mon-morning'),
      first('open'),
      first('video'),
    ];
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order).not.toContain(-1);
  });

  it('leaves out what has been said yes to, what is not offered, and languages', () => {
    expect(kindsFor({})).toEqual(new Set(['slot', 'travel', 'video']));
    expect(kindsFor({ inPerson: false, video: true, slots: [...slots] })).toEqual(new Set());
    expect(wideningsOf({ ...bergen, video: false }, wish()).some(({ kind }) => kind === 'video')).toBe(false);
    expect(
      wideningsOf(bergen, wish()).flatMap((one) => (one.kind === 'slot' ? [one.slot] : [])),
    ).not.toContain('sat-evening');
  });

  it('asks for a longer way only where it leads somewhere new, and for the shortest such way', () => {
    fc.assert(
      fc.property(anyWish, (wishes) => {
        const reach = (minutes: number) => Object.keys(reachableAreas(bergen, wishes.home, minutes)).length;
        let known = reach(wishes.maxMinutes);
        for (const change of wideningsOf(bergen, wishes)) {
          if (change.kind !== 'travel') continue;
          expect(wishes.inPerson && change.minutes > wishes.maxMinutes).toBe(true);
          expect(reach(change.minutes)).toBeGreaterThan(known);
          known = reach(change.minutes);
        }
      }),
    );
  });

  it('each adds to the wishes and takes nothing away, and is not asked for again', () => {
    fc.assert(
      fc.property(anyWish, (wishes) => {
        for (const change of wideningsOf(bergen, wishes)) {
          const more = widened(wishes, change);
          expect(samePreferences(more, wishes)).toBe(false);
          expect(more).toMatchObject({
            home: wishes.home,
            languages: wishes.languages,
            inPerson: wishes.inPerson,
          });
          expect(more.slots).toEqual(expect.arrayContaining(wishes.slots));
          expect(more.themes.slice(0, wishes.themes.length)).toEqual(wishes.themes);
          expect(more.maxMinutes).toBeGreaterThanOrEqual(wishes.maxMinutes);
          expect(wideningsOf(bergen, more).some((one) => sameWidening(one, change))).toBe(false);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('a thing more', () => {
  const [slot, travel] = [
    { kind: 'slot', slot: 'mon-evening' } as const,
    { kind: 'travel', minutes: 45 } as const,
  ];
  const [open, video] = [{ kind: 'open' } as const, { kind: 'video' } as const];

  it('is the same as another of its kind with the same time or way, and as nothing else', () => {
    const all = [slot, { ...slot, slot: 'tue-evening' }, travel, { ...travel, minutes: 60 }, open, video];
    for (const [index, one] of all.entries())
      for (const [at, other] of all.entries()) expect(sameWidening({ ...one }, other)).toBe(index === at);
  });

  it('is put where the form has it: a time by the week, what nobody offers any more at the end', () => {
    const { slots: all } = widened(wish({ slots: ['wed-evening', 'gone', 'mon-morning'] }), {
      ...slot,
      slot: 'tue-evening',
    });
    expect(all).toEqual(['mon-morning', 'tue-evening', 'wed-evening', 'gone']);
  });

  it('is a longer way by its minutes, in whatever order the organisation offers them', () => {
    const choices = [90, 15, 45, 30, 60];
    const ways = (organisation: typeof bergen) =>
      wideningsOf(organisation, wish({ maxMinutes: 15 })).filter(({ kind }) => kind === 'travel');
    expect(ways({ ...bergen, travel: { ...bergen.travel, choices } })).toEqual(ways(bergen));
    expect(ways(bergen).length).toBeGreaterThan(1);
  });

  it('is found also for who named a time that is gone', () => {
    expect(wideningsOf(bergen, wish({ slots: ['gone'] })).length).toBeGreaterThan(0);
  });
});

describe('what is kept with a person', () => {
  const otherWishes: readonly Partial<Preferences>[] = [
    ...[{ home: 'fana' }, { maxMinutes: 45 }, { inPerson: false }, { video: true }],
    ...[{ slots: ['tue-evening'] }, { languages: ['no', 'en'] }, { themes: ['sorg', 'open'] }],
  ];
  const now = instant('2026-11-23T09:00:00.000Z');
  const timeZone = 'Europe/Oslo';
  const later = (days: number) => ({ now: addLocalDays(now, days, timeZone), timeZone });

  it('is outdated by other wishes and by new people on the list, by nothing else', () => {
    const person = personNamed('Ada');
    const gone = { explained: undefined, widened: undefined };
    for (const other of otherWishes)
      expect(outdated(person, { preferences: { ...person.preferences, ...other } })).toStrictEqual(gone);
    expect(outdated(person, { guard: ['hash'] })).toStrictEqual(gone);
    const named = { ...person, guard: ['hash'] };
    expect(outdated(named, { preferences: { ...person.preferences } })).toStrictEqual({});
    expect(outdated(named, {})).toStrictEqual({});
  });

  it('is said anew only when it is something else', () => {
    const slot = { effect: 'now', change: { kind: 'slot', slot: 'mon-evening' } } as const;
    expect(saysTheSame({ reason: 'leftOver' }, { reason: 'leftOver' })).toBe(true);
    expect(saysTheSame({ reason: 'leftOver', suggestion: slot }, { reason: 'leftOver' })).toBe(false);
    expect(
      saysTheSame(
        { reason: 'leftOver', suggestion: { ...slot, effect: 'soon' } },
        { reason: 'leftOver', suggestion: slot },
      ),
    ).toBe(false);
    expect(saysTheSame(undefined, { reason: 'leftOver' })).toBe(false);
    expect(saysTheSame(undefined, undefined)).toBe(true);
  });

  it('keeps quiet for four weeks after new people were named', () => {
    expect(staysQuiet({}, later(0))).toBe(false);
    expect([0, 27, 28].map((days) => staysQuiet({ guardAddedAt: now }, later(days)))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('can be undone for two weeks', () => {
    const change = { kind: 'video' } as const;
    const person = { widened: { at: now, answered: now, change, from: preferences } };
    expect([0, 13, 14].map((days) => canBeUndone(person, later(days)))).toEqual([true, true, false]);
    expect(canBeUndone({}, later(0))).toBe(false);
  });
});
