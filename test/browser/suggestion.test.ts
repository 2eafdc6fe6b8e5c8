import { describe, expect, it } from 'vitest';
import '../all-languages.ts';
import { participantText } from '../../shared/i18n/index.ts';
import { slotName } from '../../shared/i18n/slot-name.ts';
import { loadOrganisation } from '../../shared/organisation/registry.ts';
import { placeWithSuggestion, playUntilAsked } from './stage.ts';
import { useKrets } from './support.ts';

const krets = useKrets();
const { suggestion } = participantText('nb').place;
const leadEmail = loadOrganisation('link-bergen').leads[0]?.email ?? '';
const names = ['Alma', 'Dina', 'Eli', 'Finn', 'Gro', 'Ida'];

describe('a suggestion on a phone, without scripts', () => {
  it('is one press, says what was done, and gives a place in the next round; another press takes it back', async () => {
    const { play, visit } = krets();
    await playUntilAsked(play, leadEmail, names);
    const link = await placeWithSuggestion(play, 'Kim');
    const page = await visit({ size: 'phone', javaScript: false });
    await page.goto(new URL(link, play.baseUrl).href);
    const button = page.getByRole('button', { name: /^Ja, jeg kan også (tirsdag|onsdag) kveld$/ });
    expect(await button.count()).toBe(1);
    const wide = await page.evaluate('document.documentElement.scrollWidth');
    expect(wide).toBeLessThanOrEqual(360);

    const times = page.getByText(slotName('thu-evening', 'nb'));
    await button.click();
    expect(await page.getByRole('heading', { name: suggestion.doneTitle }).count()).toBe(1);
    expect(await times.first().textContent()).toMatch(/(tirsdag|onsdag) kveld og torsdag kveld/);
    await page.getByRole('button', { name: suggestion.undo }).click();
    expect(await times.first().textContent()).toBe('torsdag kveld');

    await play.round();
    await page.reload();
    await button.click();
    await play.round();
    await page.reload();
    expect(await page.getByText(participantText('nb').place.reasons.beingAsked).count()).toBe(1);
  });
});
