import { expect, it } from 'vitest';
import { everyRoute, send } from './support/routes.ts';
import { openWeb } from './support/visitor.ts';

it('every answer with a body says what it is; text says in which encoding', async () => {
  const web = openWeb();
  const kinds = new Set<string>();
  for (const route of everyRoute(web)) {
    const response = await send(web, route);
    const type = response.headers.get('Content-Type') ?? '';
    if ((await response.text()) === '') continue;
    kinds.add(type.split(';')[0] ?? '');
    const told = `${route.method} ${route.path} ${type}`;
    expect(told).toMatch(/ (text\/\w+|application\/json); ?charset=utf-8$| image\/svg\+xml$/i);
  }
  expect(kinds).toContain('text/html');
  expect(kinds.size).toBeGreaterThan(2);
});
