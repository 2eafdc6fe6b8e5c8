import type { WhatIfView } from '../../../../shared/views/coordinator.ts';
import { type Desk, Facts } from './desk.tsx';
import { matchingText } from './text.ts';

/** The second button of a form with areas and times: posts what is typed where it is tried and not saved. */
export const TryButton = ({ desk: { page }, action }: { desk: Desk; action: string }) => {
  const { whatIf } = matchingText(page.locale);
  return (
    <>
      <p class="quiet apart" id="try-hint">
        {whatIf.hint}
      </p>
      <button
        type="submit"
        class="ds-button"
        data-variant="secondary"
        formaction={action}
        aria-describedby="try-hint"
      >
        {whatIf.press}
      </button>
    </>
  );
};

type Told = Extract<WhatIfView, { state: 'told' }>;

const Comparison = ({ desk: { page }, told: { stored, tried } }: { desk: Desk; told: Told }) => {
  const { whatIf } = matchingText(page.locale);
  const people = (count: number): string => (count === 0 ? whatIf.none : whatIf.atLeast(count));
  const fewer = tried < stored ? whatIf.fewer : whatIf.same;
  return (
    <>
      <p>{tried > stored ? whatIf.more : fewer}</p>
      <Facts
        facts={[
          [whatIf.stored, people(stored)],
          [whatIf.tried, people(tried)],
        ]}
      />
      <p>{whatIf.how}</p>
    </>
  );
};

/** What came of trying, above the form that was tried; nothing where nothing was. */
export const Tried = ({ desk, view }: { desk: Desk; view: WhatIfView | undefined }) => {
  if (view === undefined) return null;
  const { whatIf } = matchingText(desk.page.locale);
  return (
    <section class="ds-card" data-variant="tinted" role="status">
      <h2>{whatIf.title}</h2>
      {view.state === 'told' ? <Comparison desk={desk} told={view} /> : <p>{whatIf[view.state]}</p>}
    </section>
  );
};
