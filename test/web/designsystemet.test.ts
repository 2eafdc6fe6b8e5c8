import { describe, expect, it } from 'vitest';
import { type Element, readPage } from './support/html.ts';
import { everyRoute, send } from './support/routes.ts';
import { openWeb } from './support/visitor.ts';

const classOf = ({ attributes }: Element): string => attributes.get('class') ?? '';

/** What Designsystemet asks of an element, and so what every page must have. */
const asked: Readonly<Record<string, RegExp>> = {
  button: /^ds-(button|link)$/,
  select: /^ds-input$/,
  textarea: /^ds-input$/,
  fieldset: /^ds-fieldset$/,
  legend: /^ds-label$/,
  details: /^ds-details$/,
};

describe('Designsystemet', () => {
  it('has its classes on every control of every page that can be asked for', async () => {
    const web = openWeb();
    const seen = new Set<string>();
    for (const route of everyRoute(web)) {
      const response = await send(web, route);
      if (!response.headers.get('Content-Type')?.startsWith('text/html')) continue;
      const page = readPage(await response.text());
      for (const [tag, pattern] of Object.entries(asked)) {
        for (const element of page.all(tag)) {
          seen.add(tag);
          expect(classOf(element), `${tag} on ${route.path}`).toMatch(pattern);
        }
      }
      for (const input of page.all('input').filter(({ attributes }) => attributes.get('type') !== 'hidden'))
        expect(classOf(input), `input on ${route.path}`).toBe('ds-input');
      expect(page.all('html')[0]?.attributes.get('data-color-scheme')).toBe('auto');
    }
    expect(seen.size).toBeGreaterThan(3);
  });
});
