import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type SystemOptions, startSystem } from '../../infra/local/system.ts';
import { loadOrganisation } from '../../shared/organisation/registry.ts';
import { createExpectations } from '../journeys/expectations.ts';
import { createPlay, type Play } from '../journeys/play.ts';
import { startChromium } from './chromium.ts';
import { webmailHost } from './webmail.ts';

/** Widths in CSS pixels: the narrowest that WCAG asks for (1.4.10), a common phone, a desk. */
const sizes = {
  narrow: { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true },
  phone: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 900 } },
} as const;

export type Device = {
  readonly size: keyof typeof sizes;
  readonly javaScript?: boolean;
  readonly dark?: boolean;
  /** Pixels of the screen per CSS pixel. */
  readonly sharpness?: number;
};

export type Krets = {
  readonly play: Play;
  readonly leadEmail: string;
  /** A browser of somebody's own: no cookies yet, Norwegian preferred. */
  readonly visit: (device: Device) => Promise<Page>;
  /** Addresses of other hosts that any page asked for; there is no way to them. */
  readonly elsewhere: readonly string[];
  /** What browsers complained about: refused by the content security policy, failed scripts. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
};

type Seen = { readonly elsewhere: string[]; readonly complaints: string[] };

/** Watches only: a browser whose requests are routed tells less about them. */
const watch = (context: BrowserContext, baseUrl: string, { elsewhere, complaints }: Seen): void => {
  context.on('console', (line) => {
    // Pages for problems come with their status; that is no complaint.
    if (line.type() === 'error' && !line.text().startsWith('Failed to load resource'))
      complaints.push(line.text());
  });
  context.on('weberror', (failure) => complaints.push(failure.error().message));
  context.on('request', (request) => {
    const { origin, protocol, hostname, href } = new URL(request.url());
    if (origin !== baseUrl && protocol.startsWith('http') && hostname !== webmailHost) elsewhere.push(href);
  });
};

type Options = Pick<SystemOptions, 'beside'>;

const openOver = async (browser: Browser, { beside }: Options): Promise<Krets> => {
  const organisation = loadOrganisation('link-bergen');
  const system = await startSystem({
    organisation,
    ports: { web: 0, mail: 0 },
    log: () => undefined,
    beside,
  });
  const expectations = createExpectations(() => undefined);
  const play = createPlay(system, { seed: 1, say: () => undefined, expectations });
  const seen: Seen = { elsewhere: [], complaints: [] };
  const visit = async ({ size, javaScript = true, dark = false, sharpness = 1 }: Device): Promise<Page> => {
    const context = await browser.newContext({
      ...sizes[size],
      locale: 'nb-NO',
      timezoneId: 'Europe/Oslo',
      javaScriptEnabled: javaScript,
      colorScheme: dark ? 'dark' : 'light',
      deviceScaleFactor: sharpness,
    });
    watch(context, system.baseUrl, seen);
    return context.newPage();
  };
  const close = async () => {
    await browser.close();
    await system.stop();
  };
  return { play, leadEmail: organisation.leads[0]?.email ?? '', visit, ...seen, close };
};

/** The whole system and a browser; `close` ends both. */
export const openKrets = async (options: Options = {}): Promise<Krets> => {
  const browser = await startChromium();
  try {
    return await openOver(browser, options);
  } catch (error) {
    await browser.close();
    throw error;
  }
};
