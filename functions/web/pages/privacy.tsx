import { participantText } from '../../../shared/i18n/index.ts';
import type { Agreements } from './confirm.tsx';
import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { Agreement, ListPart } from './prose.tsx';

/** Hours and days of the organisation's retention rules. */
export type Retention = {
  readonly unconfirmedHours: number;
  readonly stillInterestedDays: number;
  readonly stillInterestedAnswerDays: number;
  readonly pausedDays: number;
  readonly lapsedDays: number;
};

type PrivacyProps = {
  readonly page: PageContext;
  readonly retention: Retention;
  readonly agreements: Agreements;
  readonly versions: Agreements;
};

const AgreedTexts = ({ page, agreements, versions }: PrivacyProps) => {
  const text = participantText(page.locale).privacy;
  return (
    <>
      <h2 class="ds-heading" data-size="xs">
        {text.agreementsTitle}
      </h2>
      <h3 class="ds-heading" data-size="2xs">
        {text.consent}
      </h3>
      <Agreement text={agreements.consent} />
      <p class="quiet">{text.version(versions.consent)}</p>
      <h3 class="ds-heading" data-size="2xs">
        {text.confidentiality}
      </h3>
      <Agreement text={agreements.confidentiality} />
      <p class="quiet">{text.version(versions.confidentiality)}</p>
    </>
  );
};

/** What is held, what for, who sees it and how long, with the organisation's own numbers and texts. */
export const PrivacyPage = (props: PrivacyProps) => {
  const { page, retention } = props;
  const text = participantText(page.locale).privacy;
  return (
    <Layout page={page} title={text.title}>
      <h1 class="ds-heading" data-size="md">
        {text.title}
      </h1>
      <p>{text.lead(page.site.name)}</p>
      <ListPart title={text.whatTitle} lines={text.what} />
      <ListPart title={text.notTitle} lines={text.not} />
      <h2 class="ds-heading" data-size="xs">
        {text.whyTitle}
      </h2>
      <p>{text.why}</p>
      <ListPart title={text.whoTitle} lines={text.who} />
      <ListPart title={text.keepTitle} lines={text.keep(retention)} />
      <ListPart title={text.rightsTitle} lines={text.rights} />
      <p>
        <a class="ds-link" href={`/${page.locale}/link`}>
          {text.newLink}
        </a>
      </p>
      <p>
        {text.contact}{' '}
        <a class="ds-link" href={`mailto:${page.site.email}`}>
          {page.site.email}
        </a>
        .
      </p>
      <AgreedTexts {...props} />
    </Layout>
  );
};
