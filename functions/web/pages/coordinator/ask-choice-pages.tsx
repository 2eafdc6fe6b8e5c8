import type { Child } from 'hono/jsx';
import type { Alternative } from '../../../../shared/views/coordinator.ts';
import { Form } from '../post.tsx';
import { type AskContext, AskFrame, askPath } from './ask-page.tsx';
import { coordinatorText } from './text.ts';

type Press = { readonly value: string; readonly label: string };

type ChoicePageProps = {
  readonly context: AskContext;
  readonly title: string;
  readonly action: string;
  /** Name of the field that the pressed button posts. */
  readonly field: string;
  readonly presses: readonly Press[];
  readonly children?: Child;
};

const ChoicePage = ({ context, title, action, field, presses, children }: ChoicePageProps) => (
  <AskFrame context={context} title={title}>
    {children}
    {presses.length > 0 && (
      <Form action={action}>
        {presses.map(({ value, label }) => (
          <p>
            <button type="submit" class="ds-button" data-variant="secondary" name={field} value={value}>
              {label}
            </button>
          </p>
        ))}
      </Form>
    )}
    <p>
      <a href={askPath(context)}>{coordinatorText(context.page.locale).ask.back}</a>
    </p>
  </AskFrame>
);

/** How a place and time is posted: both in one value, so that one press is enough. */
export const alternativeValue = ({ area, slot }: Alternative): string => `${area}/${slot}`;

export const OtherPage = ({ context, choices }: { context: AskContext; choices: readonly Alternative[] }) => {
  const { other } = coordinatorText(context.page.locale);
  const { labels } = context;
  return (
    <ChoicePage
      context={context}
      title={other.title}
      action={`${askPath(context)}/other`}
      field="alternative"
      presses={choices.map((choice) => ({
        value: alternativeValue(choice),
        label: other.choice(labels.area(choice.area), labels.when(choice.slot)),
      }))}
    >
      <p>{choices.length > 0 ? other.intro : other.none}</p>
    </ChoicePage>
  );
};

type Colleague = { readonly id: string; readonly firstName: string };

export const HandOnPage = ({ context, choices }: { context: AskContext; choices: readonly Colleague[] }) => {
  const { handOn } = coordinatorText(context.page.locale);
  return (
    <ChoicePage
      context={context}
      title={handOn.title}
      action={`${askPath(context)}/hand-on`}
      field="coordinatorId"
      presses={choices.map(({ id, firstName }) => ({ value: id, label: firstName }))}
    >
      <p>{choices.length > 0 ? handOn.intro : handOn.none}</p>
    </ChoicePage>
  );
};
