import type { Child } from 'hono/jsx';
import { frameText } from '../../../shared/i18n/index.ts';
import type { PageContext, Site } from './page-context.ts';

/** Where "leave this page" goes: somewhere anybody could have been. */
const quickExit = 'https://www.yr.no/';

const dialled = (phone: string): string => `tel:${phone.replaceAll(' ', '')}`;

const LanguageSwitch = ({ page }: { page: PageContext }) => {
  const { locale, site, path } = page;
  const others = path === undefined ? [] : site.locales.filter((other) => other !== locale);
  if (others.length === 0) return null;
  return (
    <nav aria-label={frameText(locale).layout.language}>
      {others.map((other) => (
        <a href={`/${other}${path}`} hreflang={other} lang={other} rel="alternate">
          {frameText(other).languageName}
        </a>
      ))}
    </nav>
  );
};

const Header = ({ page }: { page: PageContext }) => {
  const { layout } = frameText(page.locale);
  return (
    <header class="top">
      <a class="brand" href={`/${page.locale}/`}>
        {page.site.name}
      </a>
      <LanguageSwitch page={page} />
      <a class="exit" href={quickExit} rel="noopener noreferrer" title={layout.quickExitHint}>
        {layout.quickExit}
      </a>
    </header>
  );
};

/** The numbers to call when it cannot wait; on every page, since nobody knows where they will be needed. */
export const HelpNow = ({ site, heading }: { site: Site; heading: string }) => (
  <section class="help" aria-labelledby="help-now">
    <h2 id="help-now">{heading}</h2>
    <ul>
      {site.helpNow.map(({ name, phone, about }) => (
        <li>
          <a href={dialled(phone)}>
            {name}: {phone}
          </a>{' '}
          <span>{about}</span>
        </li>
      ))}
    </ul>
  </section>
);

const Footer = ({ page: { locale, site } }: { page: PageContext }) => {
  const { layout } = frameText(locale);
  return (
    <footer>
      <HelpNow site={site} heading={layout.helpNow} />
      <p>
        {site.name}
        {site.address && `, ${site.address}`} · <a href={`mailto:${site.email}`}>{site.email}</a>
        {site.phone && (
          <>
            {' · '}
            <a href={dialled(site.phone)}>{site.phone}</a>
          </>
        )}
      </p>
      <ul class="links">
        <li>
          <a href={`/${locale}/privacy`}>{layout.privacy}</a>
        </li>
        <li>
          <a href={`/${locale}/link`}>{layout.newLink}</a>
        </li>
        <li>
          <a href={`/${locale}/recall`}>{layout.recall}</a>
        </li>
        <li>
          <a href={`/${locale}/coordinator`}>{layout.coordinators}</a>
        </li>
      </ul>
    </footer>
  );
};

type LayoutProps = {
  readonly page: PageContext;
  /** Neutral: it stands in the history and on the screen of whoever looks over a shoulder. */
  readonly title: string;
  /** Everything but the public pages: kept out of search engines. */
  readonly personal?: boolean;
  readonly children?: Child;
};

/** The frame of every page. */
export const Layout = ({ page, title, personal, children }: LayoutProps) => (
  <html lang={page.locale}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      {personal && <meta name="robots" content="noindex" />}
      <title>{title === '' ? page.site.shortName : `${title} – ${page.site.shortName}`}</title>
      <link rel="stylesheet" href="/style.css" />
      <link rel="icon" href="/favicon.ico" />
    </head>
    <body>
      <a class="skip" href="#main">
        {frameText(page.locale).layout.skip}
      </a>
      <Header page={page} />
      <main id="main" tabindex={-1}>
        {children}
      </main>
      <Footer page={page} />
    </body>
  </html>
);
