import { type Context, Hono } from 'hono';
import { knownLocales, type Locale } from '../../shared/organisation/locale.ts';
import '../all-languages.ts';
import { rendered, samples } from '../mail/rendering.ts';
import { type Tile, Wall } from './wall.tsx';

/** Pages as they were seen, by `locale/name`, in the order in which they were taken. */
export type Taken = ReadonlyMap<string, string>;

/** Nothing on the wall runs or is sent, and only the wall may show it in a frame. */
const policy =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-src 'self'; frame-ancestors 'self'";

const show = async (c: Context, page: unknown) =>
  c.html(`<!doctype html>${await page}`, 200, { 'Content-Security-Policy': policy });

const mailsIn = (locale: Locale) =>
  Object.entries(samples).flatMap(([kind, messages]) =>
    messages.map((message, index) => ({
      name: index === 0 ? kind : `${kind}-${index + 1}`,
      mail: rendered(message, locale),
    })),
  );

const mailTiles = (locale: Locale): readonly Tile[] =>
  mailsIn(locale).map(({ name, mail }) => ({
    name,
    href: `/dev/mails/${locale}/${name}`,
    notes: [`${mail.subject}${mail.calendar ? ` (calendar: ${mail.calendar.method})` : ''}`, mail.text],
  }));

const pageTiles = (taken: Taken, locale: Locale): readonly Tile[] =>
  [...taken.keys()]
    .filter((key) => key.startsWith(`${locale}/`))
    .map((key) => ({ name: key.slice(locale.length + 1), href: `/dev/pages/${encodeURI(key)}` }));

const inLanguage = `:locale{(?:${knownLocales.join('|')})}`;

/**
 * Every mail in every language (`/dev/mails`) and, where some were taken, every page in every state (`/dev/pages`).
 * For the local system only: no bundle can have it, since no function imports from here.
 */
export const createGallery = (taken: Taken = new Map()): Hono => {
  const app = new Hono();
  const localeOf = (c: Context): Locale =>
    knownLocales.find((locale) => locale === c.req.param('locale')) ?? 'nb';
  app.get('/dev/:wall{(?:mails|pages)}', (c) => c.redirect(`/dev/${c.req.param('wall')}/nb`));
  app.get(`/dev/mails/${inLanguage}`, (c) => {
    const locale = localeOf(c);
    return show(c, <Wall title="Mails" path="/dev/mails" locale={locale} tiles={mailTiles(locale)} />);
  });
  app.get(`/dev/mails/${inLanguage}/:name`, (c) => {
    const found = mailsIn(localeOf(c)).find(({ name }) => name === c.req.param('name'));
    return found === undefined
      ? c.notFound()
      : c.html(found.mail.html, 200, { 'Content-Security-Policy': policy });
  });
  app.get(`/dev/pages/${inLanguage}`, (c) => {
    const locale = localeOf(c);
    return show(c, <Wall title="Pages" path="/dev/pages" locale={locale} tiles={pageTiles(taken, locale)} />);
  });
  app.get(`/dev/pages/${inLanguage}/:name`, (c) => {
    const html = taken.get(`${localeOf(c)}/${c.req.param('name')}`);
    return html === undefined ? c.notFound() : c.html(html, 200, { 'Content-Security-Policy': policy });
  });
  return app;
};
