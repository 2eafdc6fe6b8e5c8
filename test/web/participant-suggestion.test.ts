import { describe, expect, it } from 'vitest';
import { waitCodes } from '../../shared/domain/explained.ts';
import type { ActiveParticipant } from '../../shared/domain/participant.ts';
import { instant } from '../../shared/domain/time.ts';
import type { Widening } from '../../shared/domain/widening.ts';
import { preferences } from '../use-cases/support/entities.ts';
import { personIn } from '../use-cases/support/table.ts';
import { atPlace, see } from './support/at-place.ts';
import { readPage } from './support/html.ts';
import { seatIn, tableText } from './support/people.ts';

const at = instant('2026-11-22T06:00:00.000Z');
const suggesting = (change: Widening, effect: 'now' | 'soon' = 'now'): Partial<ActiveParticipant> => ({
  explained: { at, reason: 'noSharedSlot', suggestion: { effect, change } },
});
const slot: Widening = { kind: 'slot', slot: 'thu-evening' };
const themed = { preferences: { ...preferences, themes: ['sorg'] } };

describe('why not yet, in words', () => {
  it.each(waitCodes)('%s: one plain sentence in both languages, without a number', async (reason) => {
    const { web, path } = await atPlace({ explained: { at, reason } });
    const pages = await Promise.all([path, path.replace('/nb/', '/en/')].map((one) => see(web, one)));
    const said = pages.map(
      ({ text }) =>
        /(?:Hva mangler\?|What is missing\?)(.*?)(?:Hva skjer nå|What happens now)/s.exec(text)?.[1] ?? '',
    );
    for (const words of said) expect(words.trim()).toMatch(/^[A-ZÆØÅ][^\d]+\.$/);
    expect(new Set(said).size).toBe(2);
    expect(pages.map(({ text }) => text).join()).not.toMatch(/Et forslag|A suggestion/);
  });
});

describe('a suggestion at my place', () => {
  it.each([
    [slot, {}, ['torsdag kveld', 'Thursday evening']],
    [{ kind: 'travel', minutes: 45 }, {}, ['inntil 45 minutter', 'up to 45 minutes']],
    [{ kind: 'video' }, {}, ['video', 'video']],
    [{ kind: 'open' }, themed, ['åpen gruppe', 'open group']],
  ] as const)('%o: says what it is, and has one button', async (change, patch, [nb, en]) => {
    for (const effect of ['now', 'soon'] as const) {
      const { web, path } = await atPlace({ ...patch, ...suggesting(change, effect) });
      for (const [where, words] of [
        [path, nb],
        [path.replace('/nb/', '/en/'), en],
      ] as const) {
        const page = await see(web, where);
        const panel = /(?:Et forslag, hvis|A suggestion, if).*?(?:angre|undo)/s.exec(page.text)?.[0] ?? '';
        expect(panel.split(words).length - 1).toBe(2);
        expect(page.links.filter((link) => link === `${where}/widen`)).toHaveLength(1);
        expect(page.fields(`${where}/widen`)).toEqual({ suggestion: at });
      }
    }
  });

  it('never says a theme', async () => {
    const { web, path } = await atPlace({ ...themed, ...suggesting({ kind: 'open' }) });
    expect((await see(web, path)).text).not.toMatch(/\bsorg\b/i);
  });

  it('is accepted by one press, told as done, and taken back by another', async () => {
    const { web, path, person } = await atPlace(suggesting(slot));
    const press = async (act: string) => {
      const page = await see(web, path);
      const response = await web.post(`${path}/${act}`, page.fields(`${path}/${act}`));
      expect([response.status, response.headers.get('Location')]).toEqual([303, path]);
      return see(web, path);
    };
    const accepted = await press('widen');
    expect(accepted.text).toContain('Vi har lagt til torsdag kveld i tidspunktene dine.');
    expect(accepted.text).toContain('tirsdag kveld, onsdag kveld og torsdag kveld');
    expect(accepted.text).not.toContain('Et forslag');
    expect(await personIn(web.kit, person)).toMatchObject({ waitingSince: person.waitingSince });
    const undone = await press('undo');
    expect(undone.text).not.toContain('torsdag kveld');
    expect((await personIn(web.kit, person)).preferences).toEqual(person.preferences);
  });

  it.each([{}, { suggestion: '2026-11-20T06:00:00.000Z' }, { suggestion: 'x'.repeat(5000) }])(
    'that is not the stored one is answered 409 with the way back, and changes nothing (%#)',
    async (fields) => {
      const { web, path } = await atPlace(suggesting(slot));
      const before = tableText(web);
      const response = await web.post(`${path}/widen`, fields);
      expect(response.status).toBe(409);
      expect(readPage(await response.text()).links).toContain(path);
      expect(tableText(web)).toBe(before);
    },
  );

  it('is taken from our own pages only, and looking changes nothing', async () => {
    const { web, path } = await atPlace(suggesting(slot));
    const before = tableText(web);
    const foreign = { Origin: 'https://other.example.com', 'Sec-Fetch-Site': 'cross-site' };
    expect((await web.post(`${path}/widen`, { suggestion: at }, foreign)).status).toBe(403);
    expect((await web.get(`${path}/widen`)).status).toBe(405);
    await see(web, path);
    expect(tableText(web)).toBe(before);
  });
});

describe('how a group suits me', () => {
  const seated = (patch: Partial<ReturnType<typeof seatIn>>) =>
    atPlace({ state: 'invited', seat: { ...seatIn({ id: '' }), groupId: 'g'.repeat(22), ...patch } });

  it.each([
    [{ choice: 0 }, '(førstevalget ditt)'],
    [{ choice: 1, themed: true }, 'valgt selv (andrevalget ditt)'],
    [{ area: 'arstad' }, 'Omtrent 15 minutter'],
  ])('tells my own choice and way only: %o', async (patch, words) => {
    const { web, path } = await seated(patch);
    expect((await see(web, path)).text).toContain(words);
  });

  it.each([{}, { choice: 2 }, { area: 'video' }])(
    'says nothing where there is nothing to say: %o',
    async (patch) => {
      const { web, path } = await seated(patch);
      const { text } = await see(web, path);
      expect(text).not.toContain('valget ditt');
      expect(text.includes('Reisetid for deg')).toBe(!('area' in patch));
    },
  );
});
