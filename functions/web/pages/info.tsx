import type { Child } from 'hono/jsx';
import { type Locale, participantText } from '../../../shared/i18n/index.ts';
import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { Agreement, Lines, ListPart, Part } from './prose.tsx';

type InfoProps = {
  readonly page: PageContext;
  /** The organisation's words of the promise, and which they are. */
  readonly confidentiality: string;
  readonly version: string;
  /** The organisation's ground rules for a group. */
  readonly startPack: readonly string[];
  readonly startPackLang: Locale | undefined;
};

type FrameProps = {
  readonly page: PageContext;
  readonly text: { readonly title: string; readonly lead: string };
  readonly children?: Child;
};

/** What the pages to read have in common: what they are called, and what they say first. */
const InfoFrame = ({ page, text, children }: FrameProps) => (
  <Layout page={page} title={text.title}>
    <h1 class="ds-heading" data-size="md">
      {text.title}
    </h1>
    <p class="lead">{text.lead}</p>
    {children}
  </Layout>
);

/** How these pages can be used by everybody, how that is tested, and what is lacking. */
export const AccessibilityPage = ({ page }: Pick<InfoProps, 'page'>) => {
  const text = participantText(page.locale).info.accessibility;
  return (
    <InfoFrame page={page} text={text}>
      <ListPart title={text.doneTitle} lines={text.done} />
      <Part title={text.testTitle} paragraphs={[text.test]} />
      <ListPart title={text.gapsTitle} lines={text.gaps} />
      <h2 class="ds-heading" data-size="xs">
        {text.helpTitle}
      </h2>
      <p>
        {text.help}{' '}
        <a class="ds-link" href={`mailto:${page.site.email}`} dir="ltr">
          {page.site.email}
        </a>
        .
      </p>
      <p>{text.complain}</p>
    </InfoFrame>
  );
};

/** The promise that everybody in a group gives, and what it means. */
export const PromisePage = ({
  page,
  confidentiality,
  version,
}: Pick<InfoProps, 'page' | 'confidentiality' | 'version'>) => {
  const { info, privacy } = participantText(page.locale);
  const text = info.promise;
  return (
    <InfoFrame page={page} text={text}>
      <Agreement text={confidentiality} />
      <p class="quiet">{privacy.version(version)}</p>
      <ListPart title={text.meansTitle} lines={text.means} />
      <p>{text.notStored}</p>
    </InfoFrame>
  );
};

/** To print and bring along: how first meetings can go, and how a group can run itself. */
export const StartPackPage = ({
  page,
  confidentiality,
  startPack,
  startPackLang,
}: Omit<InfoProps, 'version'>) => {
  const text = participantText(page.locale).info.startPack;
  return (
    <InfoFrame page={page} text={text}>
      {text.parts.slice(0, 1).map((part) => (
        <ListPart title={part.title} lines={part.lines} />
      ))}
      <h2 class="ds-heading" data-size="xs">
        {text.framesTitle}
      </h2>
      <Lines lines={startPack} lang={startPackLang} />
      <h2 class="ds-heading" data-size="xs">
        {text.promiseTitle}
      </h2>
      <Agreement text={confidentiality} />
      {text.parts.slice(1).map((part) => (
        <ListPart title={part.title} lines={part.lines} />
      ))}
    </InfoFrame>
  );
};
