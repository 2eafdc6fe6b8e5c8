import { describe, expect, it } from 'vitest';
import { isOwnPost } from '../../functions/web/security.ts';
import { everyRoute, send } from './support/routes.ts';
import { throwing } from './support/throwing-store.ts';
import { baseUrl, openWeb } from './support/visitor.ts';

describe('posts from elsewhere', () => {
  const origins = [
    undefined,
    'null',
    baseUrl,
    'https://evil.example.com',
    `${baseUrl}.evil.example.com`,
    'http://krets.example.org',
  ];
  const sites = [undefined, 'same-origin', 'none', 'same-site', 'cross-site'];
  const ours = new Set([
    'undefined undefined',
    'undefined same-origin',
    'undefined none',
    `${baseUrl} undefined`,
    `${baseUrl} same-origin`,
    `${baseUrl} none`,
    'null same-origin',
    'null none',
  ]);
  const matrix = origins.flatMap((origin) =>
    sites.map((site) => ({ origin, site, own: ours.has(`${origin} ${site}`) })),
  );

  it.each(matrix)('Origin $origin with Sec-Fetch-Site $site: own is $own', async ({ origin, site, own }) => {
    const headers = { ...(origin && { Origin: origin }), ...(site && { 'Sec-Fetch-Site': site }) };
    expect(isOwnPost(new Headers(headers), baseUrl)).toBe(own);
    const web = openWeb();
    const response = await web.post('/nb/link', { email: '' }, headers);
    expect(response.status === 403).toBe(!own);
  });

  it('are refused on every route that takes posts, before anything is read', async () => {
    const web = openWeb({ around: throwing });
    for (const route of everyRoute(web).filter(({ method }) => method === 'POST')) {
      const response = await send(web, route, { headers: { Origin: 'https://evil.example.com' } });
      expect(response.status, route.path).toBe(403);
    }
    expect(web.failures).toEqual([]);
  });
});
