import type { MatchingView } from '../../../../shared/views/coordinator.ts';
import { at, type Desk, DeskLayout, Facts } from '../coordinator/desk.tsx';
import { leadText, matchingText } from '../coordinator/text.ts';
import { PostButton } from '../post.tsx';

type MatchingProps = { readonly desk: Desk; readonly view: MatchingView };

const path = '/lead/matching';

/** Whether something may have come of it since the page was made. */
export const isUnderWay = ({ state }: MatchingView): boolean => state === 'asked' || state === 'running';

const saidOf = ({ desk: { page, labels }, view }: MatchingProps): string => {
  const { run } = matchingText(page.locale);
  switch (view.state) {
    case 'none':
      return run.none;
    case 'asked':
      return run.asked;
    case 'running':
      return `${run.running} ${view.parts > 1 ? run.parts(view.ready, view.parts) : run.soon}`;
    case 'done':
      return run.done(labels.moment(view.at));
    case 'failed':
      return run.failed(labels.moment(view.at));
  }
};

const Outcome = ({ desk: { page }, view }: MatchingProps) => {
  if (view.state !== 'done') return null;
  const { run } = matchingText(page.locale);
  const { few } = leadText(page.locale);
  const people = (count: number | 'few'): string => (count === 'few' ? few : String(count));
  return (
    <Facts
      facts={[
        [run.proposed, String(view.proposed)],
        [run.placed, people(view.placed)],
        [run.waiting, people(view.waiting)],
      ]}
    />
  );
};

/** The button, or from when there is one. */
const Press = ({ desk: { page, labels }, view }: MatchingProps) => {
  const { run } = matchingText(page.locale);
  if (isUnderWay(view)) return null;
  if (view.again !== undefined) return <p>{run.again(labels.moment(view.again))}</p>;
  return <PostButton action={at(page, path)} label={run.press} />;
};

/** On the leads' home: the latest matching in a sentence, and the button for another. */
export const MatchingPart = ({ desk, view }: MatchingProps) => {
  const { run } = matchingText(desk.page.locale);
  return (
    <section>
      <h2>{run.title}</h2>
      <p>{saidOf({ desk, view })}</p>
      <Press desk={desk} view={view} />
      <p>
        <a href={at(desk.page, path)}>{run.more}</a>
      </p>
    </section>
  );
};

/** While it is under way: how this page gets the latest, and how to make it stop (WCAG 2.2.1). */
const Latest = ({ desk: { page }, refreshing }: { desk: Desk; refreshing: boolean }) => {
  const { run } = matchingText(page.locale);
  return refreshing ? (
    <p>
      {run.refreshing} <a href={at(page, `${path}?still=yes`)}>{run.still}</a>
    </p>
  ) : (
    <p>
      <a href={at(page, path)}>{run.refresh}</a>
    </p>
  );
};

/** The latest matching: how far it has come, what came of it, and asking for another. */
export const MatchingPage = ({ desk, view, refreshing }: MatchingProps & { refreshing: boolean }) => {
  const { run } = matchingText(desk.page.locale);
  return (
    <DeskLayout desk={desk} title={run.title}>
      <p>{run.intro}</p>
      <div class="ds-card" data-variant="tinted" role="status">
        <p>{saidOf({ desk, view })}</p>
        <Outcome desk={desk} view={view} />
      </div>
      {isUnderWay(view) && <Latest desk={desk} refreshing={refreshing} />}
      <Press desk={desk} view={view} />
      <ul class="links">
        {view.state === 'done' && view.proposed > 0 && (
          <li>
            <a href={at(desk.page, '/lead#groups')}>{run.groups}</a>
          </li>
        )}
        <li>
          <a href={at(desk.page, '/lead')}>{leadText(desk.page.locale).back}</a>
        </li>
      </ul>
    </DeskLayout>
  );
};
