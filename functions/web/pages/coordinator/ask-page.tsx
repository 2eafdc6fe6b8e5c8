import type { Child } from 'hono/jsx';
import { groupReasonWords } from '../../../../shared/i18n/group-reasons.ts';
import type { Locale } from '../../../../shared/i18n/index.ts';
import type { AskView } from '../../../../shared/views/coordinator.ts';
import { AreaMap, type DrawnMap } from '../area-map.tsx';
import { type FormState, TextField } from '../form-parts.tsx';
import { Layout } from '../layout.tsx';
import type { PageContext } from '../page-context.ts';
import { Form, PostButton, SubmitButton } from '../post.tsx';
import { at, type Desk, DeskLayout, Facts } from './desk.tsx';
import type { Labels } from './labels.ts';
import { coordinatorText, reasonText } from './text.ts';

/** The pages of a question, behind its link or behind the sign-in; `path` is that of the first, after the language. */
export type AskContext = {
  readonly page: PageContext;
  readonly labels: Labels;
  readonly path: string;
  /** Whoever is signed in; by the link nobody is. */
  readonly me?: Desk['me'];
};

export const askPath = ({ page, path }: AskContext): string => at(page, path);

type AskFrameProps = {
  readonly context: AskContext;
  readonly title: string;
  readonly keeps?: boolean;
  readonly children?: Child;
};

/** The way around for whoever is signed in; by the link there is only the question. */
export const AskFrame = ({ context, title, keeps, children }: AskFrameProps) => {
  const { page, labels, me } = context;
  if (me !== undefined)
    return (
      <DeskLayout desk={{ page, labels, me }} title={title} keeps={keeps ?? false}>
        {children}
      </DeskLayout>
    );
  return (
    <Layout page={page} title={title} personal keeps={keeps ?? false}>
      <h1>{title}</h1>
      {children}
    </Layout>
  );
};

type FoldedProps = { readonly context: AskContext; readonly form: FormState };

const ExcludeKnown = ({ context, form }: FoldedProps) => {
  const { ask } = coordinatorText(context.page.locale);
  return (
    <details class="ds-details" open={form.kept === true || form.errors['contact'] !== undefined}>
      <summary>{ask.excludeKnown}</summary>
      <Form keeps action={askPath(context)}>
        <input type="hidden" name="answer" value="excludeKnown" />
        <TextField form={form} name="contact" label={ask.excludeKnownLabel} hint={ask.excludeKnownHint} />
        <SubmitButton label={ask.excludeKnownSend} />
      </Form>
    </details>
  );
};

const Pause = ({ context, form }: FoldedProps) => {
  const { ask } = coordinatorText(context.page.locale);
  return (
    <details class="ds-details" open={form.errors['date'] !== undefined}>
      <summary>{ask.pause}</summary>
      <Form action={askPath(context)}>
        <input type="hidden" name="answer" value="pauseUntil" />
        <TextField form={form} name="date" type="date" label={ask.pauseLabel} hint={ask.pauseHint} />
        <SubmitButton label={ask.pauseSend} />
      </Form>
    </details>
  );
};

/** Why these people, in words that fit all of them: the same for everybody who is asked, whoever has left since. */
const Reasons = ({ locale, reasons }: { locale: Locale; reasons: AskView['reasons'] }) => {
  const text = reasonText(locale);
  return (
    <>
      <h2>{text.title}</h2>
      <ul>
        {reasons.map((reason) => (
          <li>{groupReasonWords(text, reason)}</li>
        ))}
      </ul>
    </>
  );
};

type AskPageProps = {
  readonly context: AskContext;
  readonly view: AskView;
  readonly form: FormState;
  /** Fewest people a group starts with. */
  readonly least: number;
  /** Travel to the area of the group; missing for groups that meet by video. */
  readonly travel: DrawnMap | undefined;
};

/** Can you take it? Counts only, one press. */
export const AskPage = ({ context, view, form, least, travel }: AskPageProps) => {
  const { page, labels } = context;
  const { ask, facts, people } = coordinatorText(page.locale);
  return (
    <AskFrame context={context} title={ask.title} keeps>
      {view.handedOnBy !== undefined && <p>{ask.handedOnBy(view.handedOnBy)}</p>}
      <Facts
        facts={[
          [facts.area, labels.area(view.area)],
          [facts.slot, labels.when(view.slot)],
          [facts.language, labels.language(view.language)],
          [facts.people, people(view.people)],
        ]}
      />
      <div class="actions">
        <PostButton action={askPath(context)} label={ask.take} values={{ answer: 'take' }} />
        <a class="ds-button" data-variant="secondary" href={`${askPath(context)}/other`}>
          {ask.other}
        </a>
        <PostButton
          action={askPath(context)}
          label={ask.cannot}
          values={{ answer: 'cannot' }}
          second
          tone="neutral"
        />
        <a
          class="ds-button"
          data-variant="secondary"
          data-color="neutral"
          href={`${askPath(context)}/hand-on`}
        >
          {ask.handOn}
        </a>
      </div>
      <p>{ask.whatHappens(least)}</p>
      <p class="hint">{ask.cannotHint}</p>
      {view.reasons.length > 0 && <Reasons locale={page.locale} reasons={view.reasons} />}
      <AreaMap map={travel} caption={ask.travel(labels.area(view.area))} chosen={view.area} />
      <ExcludeKnown context={context} form={form} />
      <Pause context={context} form={form} />
    </AskFrame>
  );
};
