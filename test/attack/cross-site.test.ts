import { createServer } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalSystem, startSystem } from '../../infra/local/system.ts';
import { loadOrganisation } from '../../shared/organisation/registry.ts';
import { dumpTable } from '../../shared/store/dump.ts';
import { startChromium } from '../browser/chromium.ts';
import { addWaiting, signInOn } from '../browser/stage.ts';
import { createExpectations } from '../journeys/expectations.ts';
import { createPlay, type Play } from '../journeys/play.ts';
import { listenOnLoopback } from '../loopback.ts';

type World = {
  readonly browser: Browser;
  readonly system: LocalSystem;
  readonly play: Play;
  readonly evil: Awaited<ReturnType<typeof listenOnLoopback>>;
};
let world: World;
/** What the page of somebody else holds, by path; set by each test. */
const theirs = new Map<string, string>();
/** What other hosts were told of where a visitor came from. */
const referers: string[] = [];

beforeAll(async () => {
  const organisation = loadOrganisation('link-bergen');
  const system = await startSystem({ organisation, ports: { web: 0, mail: 0 }, log: () => undefined });
  const server = createServer((request, response) => {
    referers.push(request.headers.referer ?? '');
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(theirs.get(request.url ?? '') ?? '<!doctype html><title>x</title>');
  });
  const evil = await listenOnLoopback(server);
  const expectations = createExpectations(() => undefined);
  const play = createPlay(system, { seed: 1, say: () => undefined, expectations });
  world = { browser: await startChromium(), system, play, evil };
});

afterAll(async () => {
  await world.browser.close();
  await world.evil.stop();
  await world.system.stop();
});

/** Another site altogether, and another origin of the same site, which a browser gives our cookies. */
const origins = {
  'another site': () => `http://localhost:${world.evil.port}`,
  'a neighbour on the same site': () => `http://127.0.0.1:${world.evil.port}`,
} as const;

/** The whole table by key, to be compared as values: the emulator gives attributes in any order. */
const rows = async ({ system }: World): Promise<Readonly<Record<string, unknown>>> => {
  const all = await dumpTable(system.table.client, system.table.tableName);
  return Object.fromEntries(all.map((row) => [`${row['pk']} ${row['sk']}`, row]));
};

/** A new page of the one browser in which a lead is signed in: how often one may sign in is limited. */
const signedIn = async ({ browser, system, play }: World): Promise<Page> => {
  const [known] = browser.contexts();
  if (known !== undefined) return known.newPage();
  const page = await (await browser.newContext({ locale: 'nb-NO' })).newPage();
  await signInOn(page, play, system.deps.organisation.leads[0]?.email ?? '');
  return page;
};

const fieldsOf = (fields: Record<string, string>): string =>
  Object.entries(fields)
    .map(([name, value]) => `<input name="${name}" value="${value}">`)
    .join('');

/** Posts itself as soon as it is open. */
const trap = (action: string, fields: Record<string, string>, more = ''): string =>
  `<!doctype html><title>x</title><form method="post" action="${action}" ${more}>${fieldsOf(fields)}</form><script>document.forms[0].submit()</script>`;

describe.each(Object.entries(origins))('%s, in Chromium, with a lead signed in', (name, origin) => {
  it('cannot post in their name: no form of theirs is taken, and nothing changes', async () => {
    const page = await signedIn(world);
    const place = await addWaiting(world.play, `Kari${name.length}`);
    const link = await world.play.mailbox.linkTo(place.email, '/place/');
    await world.play.mailbox.quiet();
    const before = await rows(world);
    const { baseUrl } = world.system;
    const targets = {
      '/nb/lead/coordinators/new': { firstName: 'Evil', email: 'evil@example.com', role: 'lead' },
      '/nb/coordinator/availability': { capacity: '0' },
      '/nb/coordinator/sign-out': {},
      '/nb/sign-up': { firstName: 'Evil', email: 'evil@example.com' },
      [new URL(`${link}/withdraw`).pathname]: {},
    };
    for (const [path, fields] of Object.entries(targets)) {
      theirs.set('/trap', trap(`${baseUrl}${path}`, fields));
      const [answer] = await Promise.all([
        page.waitForResponse((response) => response.request().method() === 'POST'),
        page.goto(`${origin()}/trap`),
      ]);
      expect(answer.status(), path).toBe(403);
      expect(answer.request().headers()['origin'] ?? 'null', path).not.toBe(baseUrl);
    }
    expect(await rows(world)).toEqual(before);
    await page.goto(`${baseUrl}/nb/lead`);
    expect(new URL(page.url()).pathname).toBe('/nb/lead');
  });

  it('cannot read or show our pages: no answer to a script, no frame', async () => {
    const page = await signedIn(world);
    const { baseUrl } = world.system;
    theirs.set('/frame', `<!doctype html><title>x</title><iframe src="${baseUrl}/nb/lead"></iframe>`);
    await page.goto(`${origin()}/frame`, { waitUntil: 'networkidle' });
    const [, frame] = page.frames();
    expect(frame?.url().startsWith('chrome-error:')).toBe(true);
    const before = await rows(world);
    const read = await page.evaluate(async (address) => {
      const tries = [
        fetch(`${address}/nb/lead`, { credentials: 'include' }),
        fetch(`${address}/nb/coordinator/sign-out`, { method: 'POST', credentials: 'include' }),
      ];
      const seen = await Promise.allSettled(tries);
      await fetch(`${address}/nb/coordinator/sign-out`, {
        method: 'POST',
        mode: 'no-cors',
        credentials: 'include',
      }).catch(() => 0);
      return seen.map(({ status }) => status);
    }, baseUrl);
    expect(read).toEqual(['rejected', 'rejected']);
    expect(await rows(world)).toEqual(before);
    await page.goto(`${baseUrl}/nb/lead`);
    expect(new URL(page.url()).pathname).toBe('/nb/lead');
  });
});

describe('our own pages, in Chromium', () => {
  it('take our own posts with any policy about where one comes from that a browser may have', async () => {
    const page = await signedIn(world);
    await page.goto(`${world.system.baseUrl}/nb/coordinator/availability`);
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.request().method() === 'POST'),
      page.locator('main form button[type=submit]:not([formaction])').last().click(),
    ]);
    expect([303, 422]).toContain(answer.status());
  });

  it('tell another site no more than our host name when a link leads there', async () => {
    const page = await signedIn(world);
    const { email } = await addWaiting(world.play, 'Ola');
    await page.goto(await world.play.mailbox.linkTo(email, '/place/'));
    referers.length = 0;
    // As a mail program or a mistake of ours would lead there: an ordinary link, pressed.
    await page.evaluate(
      `document.body.insertAdjacentHTML('beforeend', '<a id="out" href="${origins['another site']()}">x</a>'); document.getElementById('out').click()`,
    );
    await page.waitForURL((url) => url.hostname === 'localhost');
    expect(referers[0]).toBe(`${world.system.baseUrl}/`);
  });
});
