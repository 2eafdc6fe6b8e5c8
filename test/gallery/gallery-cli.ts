import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { knownLocales } from '../../shared/organisation/locale.ts';
import { openEveryPage } from '../browser/every-page.ts';
import { openKrets } from '../browser/krets.ts';
import { lookOver } from '../browser/look-over.ts';
import type { Look } from '../browser/opener.ts';
import { createGallery } from './gallery.tsx';

const usage = `npm run gallery -- [--check] [--locale nb]...

  --check      shows nothing: axe looks at every page, at 320 px in light and at 1280 px in dark
  --locale nb  in this language only; as often as wanted (default all)`;

/**
 * Plays the story of the browser tests on a system of its own, keeps what every page looks like, and shows it. With
 * `--check` it shows nothing, but lets axe look at every page in every language, at 320 px in light and at 1280 px in dark.
 * `--locale nb`, as often as wanted: in these languages only.
 */
const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
    locale: { type: 'string', multiple: true, default: [...knownLocales] },
  },
});
if (values.help) {
  console.log(usage);
  process.exit();
}
const locales = knownLocales.filter((locale) => values.locale.includes(locale));
const taken = new Map<string, string>();
const found: string[] = [];

const take: Look = async ({ name, page, openIn }) => {
  for (const locale of locales) {
    const shown = locale === 'nb' ? page : await openIn(locale);
    taken.set(`${locale}/${name}`, await shown.content());
    if (values.check) found.push(...(await lookOver(shown)).map((line) => `${locale}/${name}, ${line}`));
    if (shown !== page) await shown.close();
  }
  console.log(`${taken.size} pages  ${name}`);
};

const show = async (baseUrl: string): Promise<void> => {
  console.log(`\n${baseUrl}/dev/pages\n${baseUrl}/dev/mails\nCtrl-C stops.`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
};

const tellFound = (): void => {
  console.log([`\n${taken.size} pages, ${found.length} findings`, ...found].join('\n'));
  process.exitCode = found.length === 0 ? 0 : 1;
};

const { fetch } = createGallery(taken);
const krets = await openKrets({ beside: fetch });
try {
  await openEveryPage(krets, take);
  if (krets.play.failures.length > 0) throw new Error(krets.play.failures.join('\n'));
  if (values.check) tellFound();
  else await show(krets.play.baseUrl);
} finally {
  await krets.close();
}
