import { participantText } from '../../../shared/i18n/index.ts';
import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';

export type TalkRule = 'off' | 'offered' | 'required';

type StartProps = {
  readonly page: PageContext;
  readonly talk: TalkRule;
  readonly size: { readonly min: number; readonly max: number };
};

/** The first page: what a group is, what it asks of you, and what happens next. */
export const StartPage = ({ page, talk, size }: StartProps) => {
  const text = participantText(page.locale).start;
  return (
    <Layout page={page} title="">
      <h1 class="ds-heading" data-size="md">
        {text.heading}
      </h1>
      <p>{page.site.about}</p>
      <p class="actions">
        <a class="ds-button" href={`/${page.locale}/sign-up`}>
          {text.signUp}
        </a>
      </p>
      <h2 class="ds-heading" data-size="xs">
        {text.whatTitle}
      </h2>
      <ul class="ds-list">
        {text.facts(size.min, size.max).map((fact) => (
          <li>{fact}</li>
        ))}
      </ul>
      <h2 class="ds-heading" data-size="xs">
        {text.nextTitle}
      </h2>
      <ol class="ds-list">
        {text.steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      {talk === 'offered' && <p>{text.talkOffered}</p>}
      {talk === 'required' && <p>{text.talkRequired}</p>}
      <p>{text.adult}</p>
      <p>{text.urgent}</p>
    </Layout>
  );
};
