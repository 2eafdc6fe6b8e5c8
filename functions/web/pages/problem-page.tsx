import { problemText } from '../../../shared/i18n/index.ts';
import { Notice } from './notice.tsx';
import type { PageContext } from './page-context.ts';

/** Every problem that has a page of its own. */
export type ProblemPageKind = keyof ReturnType<typeof problemText>['pages'];

/** Where to go from a problem: a path with its language, and its words. */
export type WayOn = { readonly href: string; readonly label: string };

type ProblemPageProps = {
  readonly page: PageContext;
  readonly kind: ProblemPageKind;
  readonly wayOn: WayOn;
  /** Only for what nobody expected: what to quote when asking about it. */
  readonly reference?: string;
};

/** What happened, what was kept, what to do next. */
export const ProblemPage = ({ page, kind, wayOn, reference }: ProblemPageProps) => {
  const text = problemText(page.locale);
  const { title, what, kept, next } = text.pages[kind];
  const quoted = reference === undefined ? [] : [text.reference(reference)];
  return <Notice page={page} title={title} paragraphs={[what, kept, next, ...quoted]} wayOn={wayOn} />;
};
