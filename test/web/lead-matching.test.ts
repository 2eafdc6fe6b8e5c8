import { describe, expect, it } from 'vitest';
import { createMatcherHandler } from '../../functions/matcher/handler.ts';
import { noteStart } from '../../shared/use-cases/matching-notes.ts';
import { personNamed } from '../use-cases/support/entities.ts';
import { putPeople } from '../use-cases/support/table.ts';
import { openStaffWeb } from './support/staff.ts';
import { ownPost } from './support/visitor.ts';

const path = '/nb/lead/matching';

/** The web function, and the matcher beside it, which runs when the test says so. */
const opened = async () => {
  let starts = 0;
  const startMatching = async () => {
    starts += 1;
  };
  const web = await openStaffWeb({ startMatching });
  const { deps } = web.kit;
  const match = createMatcherHandler({ deps, moves: 1000, log: () => undefined });
  return { ...web, match, livs: await web.browserOf(web.liv), starts: () => starts };
};

const waiting = (count: number) => Array.from({ length: count }, (_, index) => personNamed(`P${index}`));

describe('looking for groups now', () => {
  it('is a button on the leads’ page, tells how far it is, and what came of it', async () => {
    const { livs, match, kit, starts } = await opened();
    await putPeople(kit, waiting(15));
    const home = await livs.page('/nb/lead');
    expect(home.text).toContain('Let etter grupper nå');
    expect(home.links).toContain(path);

    expect((await livs.post(path)).headers.get('Location')).toBe(path);
    expect(starts()).toBe(1);
    const asked = await livs.page(path);
    expect(asked.text).toContain('Vi begynner å lete nå.');
    expect(asked.links.filter((link) => link === path)).toEqual([]);

    await noteStart(kit.deps, [{ part: 'everybody' }]);
    expect((await livs.page(path)).text).toContain('Vi leter nå.');

    await match();
    const { text } = await livs.page(path);
    expect(text).toContain('Nye grupper funnet2');
    expect(text).toContain('Personer som fikk plass15');
    expect(text).toContain('Personer som fortsatt venter0');
    expect(text).toContain('Du kan be oss lete igjen fra');
    expect(text).not.toContain('Let etter grupper nå');
    for (const { firstName } of waiting(15)) expect(text).not.toContain(firstName);
  });

  it('fetches the latest by itself while it is under way, until that is switched off', async () => {
    const { livs, match } = await opened();
    const refresh = async (address: string) => (await livs.get(address)).headers.get('Refresh');
    expect(await refresh(path)).toBeNull();
    await livs.post(path);
    expect(await refresh(path)).toBe('5');
    expect((await livs.page(path)).links).toContain(`${path}?still=yes`);
    expect(await refresh(`${path}?still=yes`)).toBeNull();
    expect((await livs.page(`${path}?still=yes`)).links).toContain(path);
    await match();
    expect(await refresh(path)).toBeNull();
  });

  it('pressed again, by anybody, starts no second one', async () => {
    const { livs, match, starts, kit } = await opened();
    for (let press = 0; press < 3; press += 1) expect((await livs.post(path)).status).toBe(303);
    expect(starts()).toBe(1);
    await match();
    expect((await livs.post(path)).status).toBe(303);
    expect(starts()).toBe(1);
    kit.clock.forward({ hours: 0.1 });
    await livs.post(path);
    expect(starts()).toBe(2);
  });

  it('is refused to coordinators, to the signed out and to other sites', async () => {
    const { browserOf, cookieOf, anna, liv, post, starts, kit } = await opened();
    const annas = await browserOf(anna);
    expect((await annas.post(path)).status).toBe(403);
    expect((await annas.get(path)).status).toBe(403);
    expect((await post(path)).status).toBe(401);
    const Cookie = await cookieOf(liv);
    const elsewhere = { ...ownPost, Origin: 'https://evil.example.com', 'Sec-Fetch-Site': 'cross-site' };
    expect((await post(path, {}, { ...elsewhere, Cookie })).status).toBe(403);
    expect(starts()).toBe(0);
    expect(await kit.store.matchingRun()).toBeUndefined();
  });

  it('says that something went wrong when it cannot be started, and names no more than the error', async () => {
    const web = await openStaffWeb({
      startMatching: async () => {
        throw new TypeError('function matcher in account 000000000000');
      },
    });
    const livs = await web.browserOf(web.liv);
    const response = await livs.post(path);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('000000000000');
    expect(web.failures).toMatchObject([{ route: '/:locale{(?:nb|nn|en|es|ar)}/lead/matching' }]);
    expect((await livs.page(path)).text).toContain('ble ikke ferdig');
  });
});
