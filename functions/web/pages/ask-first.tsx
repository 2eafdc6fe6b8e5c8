import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { PostButton } from './post.tsx';

type AskProps = {
  readonly text: {
    readonly what: string;
    readonly detail: string;
    readonly yes: string;
    readonly no: string;
  };
  /** Where yes posts to and where no leads back to; both with language. */
  readonly yes: string;
  readonly no: string;
  readonly tone?: 'danger' | undefined;
};

/** What would happen, and the two ways on. */
export const AskBody = ({ text, yes, no, tone }: AskProps) => (
  <>
    <p>{text.what}</p>
    <p>{text.detail}</p>
    <div class="actions">
      <PostButton action={yes} label={text.yes} tone={tone} />
      <a class="ds-button" data-variant="secondary" href={no}>
        {text.no}
      </a>
    </div>
  </>
);

type AskFirstProps = AskProps & {
  readonly page: PageContext;
  readonly text: { readonly title: string };
};

/** Asks once more before something that cannot be undone. */
export const AskFirst = ({ page, ...asked }: AskFirstProps) => (
  <Layout page={page} title={asked.text.title} personal>
    <h1 class="ds-heading" data-size="md">
      {asked.text.title}
    </h1>
    <AskBody {...asked} />
  </Layout>
);
