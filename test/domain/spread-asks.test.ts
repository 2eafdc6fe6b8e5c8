import { describe, expect, it } from 'vitest';
import { spreadAsks } from '../../shared/domain/spread-asks.ts';
import { instant } from '../../shared/domain/time.ts';
import { coordinatorNamed } from '../use-cases/support/entities.ts';

const now = instant('2026-11-23T09:00:00.000Z');
const anne = coordinatorNamed('Anne', { capacity: 4 });
const [slot = '', otherSlot = ''] = anne.slots;
const offer = { area: 'bergenhus' as const, slot, language: 'no', coordinator: anne.id, keptFrom: [] };
const spread = (offers: readonly (typeof offer)[], coordinators = [anne]) =>
  spreadAsks(offers, { coordinators, groups: [], now }).map(({ coordinator }) => coordinator);
const countOf = (ids: readonly string[], id: string) => ids.filter((one) => one === id).length;

describe('questions to several coordinators', () => {
  it('are shared evenly where each could take any', () => {
    const bo = coordinatorNamed('Bo', { capacity: 4 });
    const ids = spread([offer, offer, offer, offer], [anne, bo]);
    expect([countOf(ids, anne.id), countOf(ids, bo.id)]).toEqual([2, 2]);
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
