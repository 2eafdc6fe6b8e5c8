import { parseArgs } from 'node:util';
import * as z from 'zod';
import { type Krets, openKrets } from '../../test/browser/krets.ts';
import { playUntilAsked } from '../../test/browser/stage.ts';

/**
 * How long a phone on a slow line sees nothing much: the largest paint of a first view, in the browser of the tests
 * against the local system. `--runs N`: first views of each page (default 9).
 */
const { values } = parseArgs({ options: { runs: { type: 'string', default: '9' } } });

/** What Lighthouse calls slow 4G; bytes per second. */
const slow4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};

const largestPaint = `new Promise((done) =>
  new PerformanceObserver((list) => done(list.getEntries().at(-1).startTime)).observe({
    type: 'largest-contentful-paint',
    buffered: true,
  }))`;

/** Milliseconds, with nothing cached. */
const firstView = async ({ visit, play }: Krets, address: string): Promise<number> => {
  const page = await visit({ size: 'phone' });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', slow4G);
  await page.goto(new URL(address, play.baseUrl).href, { waitUntil: 'load' });
  const paint = z.number().parse(await page.evaluate(largestPaint));
  await page.context().close();
  return paint;
};

const median = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;

const rowOf = async (krets: Krets, name: string, address: string) => {
  const paints: number[] = [];
  for (let run = 0; run < Number(values.runs); run += 1) paints.push(await firstView(krets, address));
  const sorted = paints.toSorted((one, other) => one - other);
  const [middle, most] = [median(sorted), sorted.at(-1) ?? Number.NaN].map(Math.round);
  return { page: name, 'median ms': middle, 'most ms': most };
};

const krets = await openKrets();
try {
  const { people, link } = await playUntilAsked(krets.play, krets.leadEmail, [
    'Alma',
    'Dina',
    'Eli',
    'Finn',
    'Gro',
  ]);
  const place = await krets.play.mailbox.linkTo(people[0]?.email ?? '', '/place/');
  const rows = [];
  for (const [name, address] of [
    ['start', '/nb/'],
    ['start in Arabic', '/ar/'],
    ['form', '/nb/sign-up'],
    ['my place', place],
    ['question to a coordinator', link],
  ] as const)
    rows.push(await rowOf(krets, name, address));
  console.table(rows);
} finally {
  await krets.close();
}
