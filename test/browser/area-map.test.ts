import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import '../all-languages.ts';
import { loadOrganisation } from '../../shared/organisation/registry.ts';
import { reachableAreas, travelMinutes } from '../../shared/organisation/travel.ts';
import { playUntilAsked, signInOn } from './stage.ts';
import { useKrets } from './support.ts';

const krets = useKrets();
const organisation = loadOrganisation('link-bergen');
const leadEmail = organisation.leads[0]?.email ?? '';
const names = organisation.areas.map(({ name }) => name.nb.split(' (')[0]!);
const nameOf = (id: string): string => names[organisation.areas.findIndex((area) => area.id === id)]!;

const seenSchema = z.array(z.object({ words: z.string(), heavy: z.boolean() }));

/** The names on the map that are in sight, in the order of the file. */
const seen = async (page: Page) =>
  seenSchema.parse(
    await page.evaluate(`[...document.querySelectorAll('.area-map text')]
      .map((one) => ({ words: one.textContent, style: getComputedStyle(one) }))
      .filter(({ style }) => style.visibility === 'visible')
      .map(({ words, style }) => ({ words, heavy: Number(style.fontWeight) > 500 }))`),
  );

describe('the sketch beside the form, without scripts', () => {
  it('shows what is reached from where one lives, as the matcher reckons', async () => {
    const { play, visit } = krets();
    const page = await visit({ size: 'narrow', javaScript: false });
    await page.goto(`${play.baseUrl}/nb/sign-up`);
    expect((await seen(page)).map(({ words }) => words)).toEqual(names);
    const sizes = new Set<number>();
    for (const [home, minutes] of [
      ['fana', 15],
      ['fana', 45],
      ['arna', 90],
    ] as const) {
      await page.locator('#home').selectOption(home);
      await page.locator(`input[name=maxMinutes][value="${minutes}"]`).check();
      const within = reachableAreas(organisation, home, minutes);
      const wanted = organisation.areas.filter(({ id }) => id in within);
      expect(await seen(page)).toEqual(wanted.map(({ id }) => ({ words: nameOf(id), heavy: id === home })));
      sizes.add(wanted.length);
    }
    expect(sizes.size).toBe(3);
  });
});

describe('the sketch for coordinators', () => {
  it('shows minutes to where the group meets, and the areas they have ticked', async () => {
    const { play, visit } = krets();
    const people = ['Alma', 'Dina', 'Eli', 'Finn', 'Gro', 'Ida'];
    const { coordinator, link } = await playUntilAsked(play, leadEmail, people);
    const page = await visit({ size: 'phone', javaScript: false });
    await page.goto(link);
    const shown = await seen(page);
    const heavy = shown.filter((one) => one.heavy);
    expect(heavy.length).toBe(1);
    const to = organisation.areas[names.indexOf(heavy[0]!.words)]!.id;
    expect(shown.map(({ words }) => words)).toEqual(
      organisation.areas.map(({ id }) =>
        id === to ? nameOf(id) : `${nameOf(id)} ${travelMinutes(organisation, id, to)}`,
      ),
    );
    const desk = await visit({ size: 'narrow' });
    await signInOn(desk, play, coordinator.email);
    await desk.goto(`${play.baseUrl}/nb/coordinator/availability`);
    const ticked = () =>
      desk
        .locator('input[name=areas]:checked')
        .evaluateAll((all) => all.map((one) => one.getAttribute('value')));
    await desk.locator('input[name=areas][value=arna]').check();
    const areas = await ticked();
    expect(areas).toContain('arna');
    expect((await seen(desk)).filter((one) => one.heavy).map(({ words }) => words)).toEqual(
      areas.map((id) => nameOf(id ?? '')),
    );
  });
});
