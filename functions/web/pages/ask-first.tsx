import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { PostButton } from './post.tsx';

type AskFirstProps = {
  readonly page: PageContext;
  readonly text: {
    readonly title: string;
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

/** Asks once more before something that cannot be undone. */
export const AskFirst = ({ page, text, yes, no, tone }: AskFirstProps) => (
  <Layout page={page} title={text.title} personal>
    <h1 class="ds-heading" data-size="md">
      {text.title}
    </h1>
    <p>{text.what}</p>
    <p>{text.detail}</p>
    <div class="actions">
      <PostButton action={yes} label={text.yes} tone={tone} />
      <a class="ds-button" data-variant="secondary" href={no}>
        {text.no}
      </a>
    </div>
  </Layout>
);
