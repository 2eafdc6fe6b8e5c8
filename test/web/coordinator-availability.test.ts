import { describe, expect, it } from 'vitest';
import { instant } from '../../shared/domain/time.ts';
import { readPage } from './support/html.ts';
import { openStaffWeb } from './support/staff.ts';

const path = '/nb/coordinator/availability';
const opened = async () => {
  const web = await openStaffWeb();
  return { ...web, annas: await web.browserOf(web.anna) };
};

describe('availability', () => {
  it('shows what is stored, and posting it as it stands changes nothing of it', async () => {
    const { annas, anna, kit } = await opened();
    const fields = (await annas.page(path)).fields('/availability');
    expect(fields).toEqual({
      areas: ['bergenhus', 'arstad'],
      slots: ['tue-evening', 'wed-evening'],
      languages: ['no'],
      capacity: '3',
      pausedUntil: '',
    });
    expect((await annas.post(path, fields)).headers.get('Location')).toBe(`${path}?done=saved`);
    const stored = await kit.store.coordinator(anna.id);
    expect({ ...stored, areas: stored?.areas.toSorted(), version: 1 }).toEqual({
      ...anna,
      areas: anna.areas.toSorted(),
    });
  });

  it('saves what was chosen and says so', async () => {
    const { annas, anna, kit } = await opened();
    const wish = {
      areas: ['fana'],
      video: 'yes',
      slots: ['mon-evening'],
      languages: ['en'],
      capacity: '1',
      pausedUntil: '2027-01-10',
    };
    expect((await annas.post(path, wish)).status).toBe(303);
    expect(await kit.store.coordinator(anna.id)).toMatchObject({
      areas: ['fana'],
      video: true,
      slots: ['mon-evening'],
      languages: ['en'],
      capacity: 1,
      pausedUntil: '2027-01-09T23:00:00.000Z',
    });
    const page = await annas.page(`${path}?done=saved`);
    expect(page.text).toContain('Lagret.');
    expect(page.fields('/availability')).toEqual(wish);
  });

  it('does not show a pause that is over', async () => {
    const { annas, anna, kit } = await opened();
    const before = await kit.store.coordinator(anna.id);
    const after = { ...before!, pausedUntil: instant('2026-11-01T23:00:00.000Z') };
    await kit.store.commit([{ type: 'coordinator', before: before!, after }]);
    expect((await annas.page(path)).fields('/availability')['pausedUntil']).toBe('');
  });

  it.each([
    ['capacity', ''],
    ['capacity', '-1'],
    ['capacity', 'many'],
    ['capacity', '999'],
    ['pausedUntil', '2020-01-01'],
    ['pausedUntil', 'soon'],
    ['areas', ['atlantis']],
    ['slots', ['never']],
    ['languages', ['klingon']],
  ])('%s = "%s": 422 with the rest as it was typed', async (name, value) => {
    const { annas, anna, kit } = await opened();
    const wish = {
      areas: ['fana'],
      slots: ['mon-evening'],
      languages: ['en'],
      capacity: '2',
      pausedUntil: '',
    };
    const response = await annas.post(path, { ...wish, [name]: value });
    expect(response.status).toBe(422);
    const page = readPage(await response.text());
    expect(page.links).toContain(`#${name}`);
    const kept = page.fields('/availability');
    for (const other of ['areas', 'slots', 'languages', 'capacity'] as const)
      if (other !== name) expect(kept[other]).toEqual(wish[other]);
    expect((await kit.store.coordinator(anna.id))?.capacity).toBe(3);
  });
});
