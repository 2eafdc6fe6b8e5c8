import { directionOf } from '../../shared/i18n/direction.ts';
import { frameText } from '../../shared/i18n/index.ts';
import { knownLocales, type Locale } from '../../shared/organisation/locale.ts';

/** One picture of the wall, at the width of a phone: a page of ours that can be opened by itself. */
export type Tile = {
  readonly name: string;
  readonly href: string;
  /** What is not seen on the page itself. */
  readonly notes?: readonly string[];
};

type WallProps = {
  readonly title: string;
  /** Its address without the language. */
  readonly path: string;
  readonly locale: Locale;
  readonly tiles: readonly Tile[];
};

const style = `
  :root { color-scheme: light dark; font-family: system-ui, sans-serif; }
  main { display: flex; flex-wrap: wrap; gap: 1.5rem; }
  article { width: 360px; }
  iframe { width: 100%; height: 640px; border: 1px solid gray; }
  h2 { font-size: 1rem; }
  pre { white-space: pre-wrap; }
  nav a { margin-inline-end: 1rem; }
`;

/** Many pages side by side. For developers, in English; each tile is in the language that is looked at. */
export const Wall = ({ title, path, locale, tiles }: WallProps) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <style>{style}</style>
    </head>
    <body>
      <h1>{title}</h1>
      <nav aria-label="Languages">
        {knownLocales.map((one) => (
          <a href={`${path}/${one}`} lang={one} aria-current={one === locale ? 'page' : undefined}>
            {frameText(one).languageName}
          </a>
        ))}
      </nav>
      <main>
        {tiles.map(({ name, href, notes = [] }) => (
          <article>
            <h2>
              <a href={href}>{name}</a>
            </h2>
            <iframe src={href} title={name} loading="lazy"></iframe>
            {notes.map((note) => (
              <pre lang={locale} dir={directionOf(locale)}>
                {note}
              </pre>
            ))}
          </article>
        ))}
      </main>
    </body>
  </html>
);
