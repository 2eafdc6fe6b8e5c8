import type { FormValues } from '../../../shared/domain/forms/form-values.ts';
import { problemText } from '../../../shared/i18n/index.ts';
import { Again, isTyped } from './again.tsx';
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
  /** What was posted, where it can simply be posted again. */
  readonly posted?: FormValues | undefined;
};

/** What happened, what was kept, what to do next. */
export const ProblemPage = ({ page, kind, wayOn, reference, posted }: ProblemPageProps) => {
  const text = problemText(page.locale);
  const { title, what, kept, next } = text.pages[kind];
  const typed = posted !== undefined && isTyped(posted) ? [text.again.kept] : [];
  const quoted = reference === undefined ? [] : [text.reference(reference)];
  return (
    <Notice page={page} title={title} paragraphs={[what, ...typed, kept, next, ...quoted]} wayOn={wayOn}>
      {posted !== undefined && <Again locale={page.locale} posted={posted} />}
    </Notice>
  );
};
