import { participantText } from '../../../shared/i18n/index.ts';
import { HelpLines, Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { Lines, Part } from './prose.tsx';

export type TalkRule = 'off' | 'offered' | 'required';

type StartProps = {
  readonly page: PageContext;
  readonly talk: TalkRule;
  readonly size: { readonly min: number; readonly max: number };
};

const SignUp = ({ page }: { page: PageContext }) => (
  <p class="actions">
    <a class="ds-button" href={`/${page.locale}/sign-up`}>
      {participantText(page.locale).start.signUp}
    </a>
  </p>
);

const Promises = ({ page }: { page: PageContext }) => {
  const text = participantText(page.locale).start;
  return (
    <section class="ds-card" data-variant="tinted" aria-labelledby="promises">
      <h2 class="ds-heading" data-size="xs" id="promises">
        {text.promisesTitle}
      </h2>
      <dl class="stacked">
        {text.promises.map(({ title, what }) => (
          <>
            <dt>{title}</dt>
            <dd>{what}</dd>
          </>
        ))}
      </dl>
    </section>
  );
};

const Next = ({ page, talk }: StartProps) => {
  const text = participantText(page.locale).start;
  return (
    <>
      <h2 class="ds-heading" data-size="xs">
        {text.nextTitle}
      </h2>
      <Lines ordered lines={text.steps} />
      {talk === 'offered' && <p>{text.talkOffered}</p>}
      {talk === 'required' && <p>{text.talkRequired}</p>}
      <SignUp page={page} />
    </>
  );
};

/** The first page: what a group is, who it is for, what is promised and what happens next. */
export const StartPage = (props: StartProps) => {
  const { page, size } = props;
  const text = participantText(page.locale).start;
  return (
    <Layout page={page} title="" description={page.site.about}>
      <h1 class="ds-heading" data-size="md">
        {text.heading}
      </h1>
      <p class="lead">{text.lead}</p>
      <SignUp page={page} />
      <p>
        <a class="ds-link" href="#help-now">
          {text.urgentTitle}
        </a>
      </p>
      <Part title={text.whatTitle} paragraphs={text.what(size.min, size.max)} />
      <Promises page={page} />
      <Part title={text.whoTitle} paragraphs={text.who} />
      <Part title={text.howTitle} paragraphs={[text.how]} />
      <Next {...props} />
      <Part title={text.urgentTitle} paragraphs={[text.urgent]} />
      <HelpLines site={page.site} />
      <Part title={text.weTitle} paragraphs={[text.we(page.site.name)]} />
      <p>
        <a class="ds-link" href={page.site.website}>
          {text.website}
        </a>
      </p>
    </Layout>
  );
};
