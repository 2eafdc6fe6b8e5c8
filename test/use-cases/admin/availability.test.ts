import { describe, expect, it } from 'vitest';
import { updateAvailability } from '../../../shared/use-cases/availability.ts';
import { countingStore } from '../support/counting-store.ts';
import { createTestDeps } from '../support/test-deps.ts';
import { hire, meanwhile, outcome } from './staff.ts';

const values = {
  areas: ['arna'],
  video: 'yes',
  slots: ['mon-morning'],
  languages: ['en'],
  capacity: '1',
  pausedUntil: '2026-12-24',
};

describe('when and where I can', () => {
  it('is saved in one read and one commit, and changes nothing else', async () => {
    const counting = countingStore();
    const kit = createTestDeps({ around: counting.around });
    const kari = await hire(kit, 'Kari', { mailTrouble: 'bounced' });
    expect(outcome(await updateAvailability(kit.deps, kari, values))).toBe('ok');
    expect(counting.calls).toEqual(['coordinator', 'commit']);
    expect(await kit.store.coordinator(kari.id)).toEqual({
      ...kari,
      version: 2,
      areas: ['arna'],
      video: true,
      slots: ['mon-morning'],
      languages: ['en'],
      capacity: 1,
      pausedUntil: '2026-12-23T23:00:00.000Z',
    });
  });

  it('may be nowhere and never, and ends a pause', async () => {
    const kit = createTestDeps();
    const kari = await hire(kit, 'Kari', { pausedUntil: kit.clock.now() });
    expect(outcome(await updateAvailability(kit.deps, kari, { capacity: '0', pausedUntil: '' }))).toBe('ok');
    const saved = await kit.store.coordinator(kari.id);
    expect(saved).toMatchObject({ areas: [], slots: [], languages: [], video: false, capacity: 0 });
    expect(saved?.pausedUntil).toBeUndefined();
  });

  it('writes nothing when a field is wrong', async () => {
    const counting = countingStore();
    const kit = createTestDeps({ around: counting.around });
    const kari = await hire(kit, 'Kari');
    const result = await updateAvailability(kit.deps, kari, { ...values, pausedUntil: '2026-11-22' });
    expect(result).toEqual({ ok: false, problem: { kind: 'invalid', fields: { pausedUntil: 'inThePast' } } });
    expect(counting.calls).toEqual([]);
  });

  it('is written once when it is posted twenty times at once', async () => {
    const kit = createTestDeps();
    const kari = await hire(kit, 'Kari');
    const posts = Array.from({ length: 20 }, () => updateAvailability(kit.deps, kari, values));
    expect((await Promise.all(posts)).map(outcome)).toEqual(Array(20).fill('ok'));
    expect(await kit.store.coordinator(kari.id)).toMatchObject({ version: 2, areas: ['arna'] });
  });

  it('is no longer mine to say once I have left', async () => {
    const kit = createTestDeps();
    const kari = await hire(kit, 'Kari');
    await kit.store.commit([{ type: 'coordinator', before: kari, after: { ...kari, active: false } }]);
    expect(outcome(await updateAvailability(kit.deps, kari, values))).toBe('signedOut');
    expect(outcome(await updateAvailability(kit.deps, { ...kari, id: 'x' }, values))).toBe('signedOut');
  });

  it('keeps what a lead wrote in the same moment', async () => {
    const kit = createTestDeps();
    const kari = await hire(kit, 'Kari');
    const rename = () =>
      kit.store.commit([{ type: 'coordinator', before: kari, after: { ...kari, firstName: 'Kaia' } }]);
    const disturbed = { ...kit.deps, store: meanwhile(rename)(kit.store) };
    expect(outcome(await updateAvailability(disturbed, kari, values))).toBe('ok');
    expect(await kit.store.coordinator(kari.id)).toMatchObject({
      firstName: 'Kaia',
      areas: ['arna'],
      version: 3,
    });
  });
});
