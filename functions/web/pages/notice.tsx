import type { Child } from 'hono/jsx';
import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';

type NoticeProps = {
  readonly page: PageContext;
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** A link to go on with; its path has the language in it. */
  readonly wayOn?: { readonly href: string; readonly label: string };
  /** See `Layout`. */
  readonly script?: string;
  /** Below the words. */
  readonly children?: Child;
};

/** A page that only tells something. */
export const Notice = ({ page, title, paragraphs, wayOn, script, children }: NoticeProps) => (
  <Layout page={page} title={title} personal {...(script !== undefined && { script })}>
    <h1 class="ds-heading" data-size="md">
      {title}
    </h1>
    {paragraphs.map((paragraph) => (
      <p>{paragraph}</p>
    ))}
    {children}
    {wayOn !== undefined && (
      <p class="actions">
        <a class="ds-button" data-variant="secondary" href={wayOn.href}>
          {wayOn.label}
        </a>
      </p>
    )}
  </Layout>
);
