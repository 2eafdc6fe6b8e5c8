import { describe, expect, it } from 'vitest';
import type { ActiveGroup } from '../../shared/domain/group.ts';
import { spreadAsks } from '../../shared/domain/spread-asks.ts';
import { instant } from '../../shared/domain/time.ts';
import { coordinatorNamed, groupNamed } from '../use-cases/support/entities.ts';

const now = instant('2026-11-23T09:00:00.000Z');
const anne = coordinatorNamed('Anne', { capacity: 4 });
const [slot = '', otherSlot = ''] = anne.slots;
type Offer = Parameters<typeof spreadAsks>[0][number];
const offer: Offer = { area: 'bergenhus', slot, language: 'no', coordinator: anne.id, keptFrom: [] };
const spread = (offers: readonly Offer[], coordinators = [anne], groups: readonly ActiveGroup[] = []) =>
  spreadAsks(offers, { coordinators, groups, now }).map(({ coordinator }) => coordinator);
const countOf = (ids: readonly (string | undefined)[], id: string) => ids.filter((one) => one === id).length;

describe('questions to several coordinators', () => {
  it('are shared evenly where each could take any', () => {
    const bo = coordinatorNamed('Bo', { capacity: 4 });
    const ids = spread([offer, offer, offer, offer], [anne, bo]);
    expect([countOf(ids, anne.id), countOf(ids, bo.id)]).toEqual([2, 2]);
    expect(spread([offer, offer, offer], [anne, bo])).toEqual([bo.id, anne.id, anne.id]);
  });

  it('go to whoever has least, groups that are led already counted', () => {
    const [bo, cato] = [coordinatorNamed('Bo', { capacity: 4 }), coordinatorNamed('Cato', { capacity: 4 })];
    const led = [groupNamed('A', { coordinatorId: bo.id })];
    const staff = [anne, bo, cato];
    expect(spread([offer, offer, offer], staff, led)).toEqual([cato.id, anne.id, anne.id]);
    const [first, second, ...rest] = spread([offer, offer, offer, offer], staff);
    expect([first, second].toSorted()).toEqual([bo.id, cato.id].toSorted());
    expect(rest).toEqual([anne.id, anne.id]);
  });

  it('move on until nobody has two more than another who could take one', () => {
    const bo = coordinatorNamed('Bo', { capacity: 4, slots: [slot, otherSlot] });
    const cato = coordinatorNamed('Cato', { capacity: 4, slots: [otherSlot] });
    const atBo = { ...offer, slot: otherSlot, coordinator: bo.id };
    const ids = spread([offer, offer, offer, atBo, atBo], [anne, bo, cato]);
    expect([anne, bo, cato].map(({ id }) => countOf(ids, id))).toEqual([2, 2, 1]);
  });

  it('leave whom somebody will not meet, for anybody who is left, and stay where nobody is', () => {
    const busy = coordinatorNamed('Bo', { capacity: 2 });
    const led = [groupNamed('A', { coordinatorId: busy.id })];
    const kept = { ...offer, keptFrom: [anne.id] };
    expect(spread([kept], [anne, busy], led)).toEqual([busy.id]);
    expect(spread([kept, kept], [anne, busy], led)).toEqual([busy.id, anne.id]);
    const fromBo = { ...offer, keptFrom: [busy.id] };
    expect(spread([fromBo, fromBo, fromBo], [anne, busy])).toEqual([anne.id, anne.id, anne.id]);
  });

  it('are not made where the engine found nobody to ask', () => {
    const { coordinator: _, ...nobody } = offer;
    expect(spread([nobody], [anne])).toEqual([undefined]);
  });

  it('never go beyond what somebody can take', () => {
    const bo = coordinatorNamed('Bo', { capacity: 1 });
    expect(countOf(spread([offer, offer, offer, offer], [anne, bo]), bo.id)).toBe(1);
  });

  it('stay where nobody else covers the place, the time or is there at all', () => {
    const elsewhere = coordinatorNamed('Bo', { capacity: 4, areas: ['austevoll'] });
    const otherwise = coordinatorNamed('Kim', { capacity: 4, slots: [otherSlot] });
    const away = coordinatorNamed('Eli', { capacity: 4, pausedUntil: instant('2026-12-24T09:00:00.000Z') });
    const ids = spread([offer, offer, offer], [anne, elsewhere, otherwise, away]);
    expect(ids).toEqual([anne.id, anne.id, anne.id]);
  });
});
