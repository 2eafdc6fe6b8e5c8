import type { Child } from 'hono/jsx';
import { directionOf } from '../../../shared/i18n/direction.ts';
import { frameText } from '../../../shared/i18n/index.ts';
import type { PageContext, Site } from './page-context.ts';
import { languageField, typedForm } from './post.tsx';
import { spoken } from './spoken.ts';

/** Where "leave this page" goes: somewhere anybody could have been. */
const quickExit = 'https://www.yr.no/';

const dialled = (phone: string): string => `tel:${phone.replaceAll(' ', '')}`;

type HeaderProps = { readonly page: PageContext; readonly keeps: boolean | undefined };

/**
 * Links to this page in the other languages. Where something may have been typed they are buttons that post
 * it there, without any script. A form's first button is the one that the Enter key presses, so an unseen one
 * that only sends the form comes before them.
 */
const LanguageSwitch = ({ page: { locale, site, path }, keeps }: HeaderProps) => {
  const others = path === undefined ? [] : site.locales.filter((other) => other !== locale);
  if (others.length === 0) return null;
  return (
    <nav class="languages" aria-label={frameText(locale).layout.language}>
      {keeps && <button type="submit" class="ds-link" form={typedForm} hidden />}
      {others.map((other) => {
        const [href, name] = [`/${other}${path}`, frameText(other).languageName];
        return keeps ? (
          <button
            type="submit"
            class="ds-link"
            form={typedForm}
            formaction={href}
            name={languageField}
            value={other}
            lang={other}
          >
            {name}
          </button>
        ) : (
          <a class="ds-link" href={href} hreflang={other} lang={other} rel="alternate">
            {name}
          </a>
        );
      })}
    </nav>
  );
};

const Header = ({ page, keeps }: HeaderProps) => {
  const { layout } = frameText(page.locale);
  return (
    <header class="band">
      <div class="top">
        <a class="brand" href={`/${page.locale}/`}>
          <bdi>{page.site.name}</bdi>
        </a>
        <a
          class="ds-button"
          data-variant="secondary"
          data-color="neutral"
          href={quickExit}
          rel="noopener noreferrer"
          title={layout.quickExitHint}
        >
          {layout.quickExit}
        </a>
        <LanguageSwitch page={page} keeps={keeps} />
      </div>
    </header>
  );
};

/** The numbers to call when it cannot wait. */
export const HelpLines = ({ site }: { site: Site }) => (
  <ul class="links">
    {site.helpNow.map(({ name, nameLang, phone, about, aboutLang }) => (
      <li>
        <a class="ds-link" href={dialled(phone)}>
          <span {...spoken(nameLang)}>{name}</span>: <bdi dir="ltr">{phone}</bdi>
        </a>{' '}
        <span class="quiet" {...spoken(aboutLang)}>
          {about}
        </span>
      </li>
    ))}
  </ul>
);

/** On every page, since nobody knows where they will be needed. */
const HelpNow = ({ site, heading }: { site: Site; heading: string }) => (
  <section aria-labelledby="help-now">
    <h2 class="ds-heading" data-size="xs" id="help-now">
      {heading}
    </h2>
    <HelpLines site={site} />
  </section>
);

/** Ways from the foot of a page: a path after the language, and its words in `layout`. */
const footLinks = [
  ['privacy', 'privacy'],
  ['promise', 'promise'],
  ['accessibility', 'accessibility'],
  ['start-pack', 'startPack'],
  ['link', 'newLink'],
  ['recall', 'recall'],
  ['coordinator', 'coordinators'],
] as const;

const Footer = ({ page: { locale, site } }: { page: PageContext }) => {
  const { layout } = frameText(locale);
  return (
    <footer>
      <div class="foot">
        <HelpNow site={site} heading={layout.helpNow} />
        <p>
          <bdi>{site.address === undefined ? site.name : `${site.name}, ${site.address}`}</bdi> ·{' '}
          <a class="ds-link" href={`mailto:${site.email}`} dir="ltr">
            {site.email}
          </a>
          {site.phone && (
            <>
              {' · '}
              <a class="ds-link" href={dialled(site.phone)} dir="ltr">
                {site.phone}
              </a>
            </>
          )}
        </p>
        <ul class="links">
          {footLinks.map(([path, name]) => (
            <li>
              <a class="ds-link" href={`/${locale}/${path}`}>
                {layout[name]}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  );
};

type LayoutProps = {
  readonly page: PageContext;
  /** Neutral: it stands in the history and on the screen of whoever looks over a shoulder. */
  readonly title: string;
  /** For search engines, in the organisation's own words. */
  readonly description?: string;
  /** Everything but the public pages: kept out of search engines. */
  readonly personal?: boolean;
  /** There is a form whose typing stays when the language is changed. */
  readonly keeps?: boolean;
  /** Path of the script of ours that the page has; everything works without it. */
  readonly script?: string;
  readonly children?: Child;
};

/** The frame of every page. */
export const Layout = ({ page, title, description, personal, keeps, script, children }: LayoutProps) => (
  <html lang={page.locale} dir={directionOf(page.locale)} data-color-scheme="auto">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      {personal && <meta name="robots" content="noindex" />}
      {description !== undefined && <meta name="description" content={description} />}
      <title>{title === '' ? page.site.shortName : `${title} – ${page.site.shortName}`}</title>
      <link rel="stylesheet" href="/style.css" />
      <link rel="icon" href="/favicon.ico" />
      {script !== undefined && <script src={script} defer></script>}
    </head>
    <body>
      <a class="ds-skip-link" href="#main">
        {frameText(page.locale).layout.skip}
      </a>
      <Header page={page} keeps={keeps} />
      <main id="main" tabindex={-1}>
        {children}
      </main>
      <Footer page={page} />
    </body>
  </html>
);
