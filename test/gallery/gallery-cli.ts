import { once } from 'node:events';
import { knownLocales } from '../../shared/organisation/locale.ts';
import { openEveryPage } from '../browser/every-page.ts';
import { openKrets } from '../browser/krets.ts';
import type { Look } from '../browser/opener.ts';
import { createGallery } from './gallery.tsx';

/** Plays the story of the browser tests on a system of its own, keeps what every page looks like, and shows it. */
const taken = new Map<string, string>();

const take: Look = async ({ name, page, openIn }) => {
  for (const locale of knownLocales) {
    const shown = locale === 'nb' ? page : await openIn(locale);
    taken.set(`${locale}/${name}`, await shown.content());
    if (shown !== page) await shown.close();
  }
  console.log(`${taken.size} pages  ${name}`);
};

const { fetch } = createGallery(taken);
const krets = await openKrets({ beside: fetch });
try {
  await openEveryPage(krets, take);
  if (krets.play.failures.length > 0) throw new Error(krets.play.failures.join('\n'));
  console.log(`\n${krets.play.baseUrl}/dev/pages\n${krets.play.baseUrl}/dev/mails\nCtrl-C stops.`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
} finally {
  await krets.close();
}
