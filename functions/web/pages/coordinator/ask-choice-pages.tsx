import type { Child } from 'hono/jsx';
import type { Alternative } from '../../../../shared/views/coordinator.ts';
import { Form } from '../post.tsx';
import { type AskContext, AskFrame, askPath } from './ask-page.tsx';
import { coordinatorText } from './text.ts';

type Press = { readonly value: string; readonly label: string };

/** Buttons side by side, under their area where there is more than one. */
type Presses = { readonly title?: string; readonly presses: readonly Press[] };

type ChoicePageProps = {
  readonly context: AskContext;
  readonly title: string;
  readonly action: string;
  /** Name of the field that the pressed button posts. */
  readonly field: string;
  readonly choices: readonly Presses[];
  readonly children?: Child;
};

const Buttons = ({ field, presses }: Pick<ChoicePageProps, 'field'> & Pick<Presses, 'presses'>) => (
  <div class="row">
    {presses.map(({ value, label }) => (
      <button type="submit" class="ds-button" data-variant="secondary" name={field} value={value}>
        {label}
      </button>
    ))}
  </div>
);

const ChoicePage = ({ context, title, action, field, choices, children }: ChoicePageProps) => (
  <AskFrame context={context} title={title}>
    {children}
    {choices.length > 0 && (
      <Form action={action}>
        {choices.map(({ title: area, presses }) =>
          area === undefined ? (
            <Buttons field={field} presses={presses} />
          ) : (
            <fieldset class="ds-fieldset">
              <legend class="ds-label">{area}</legend>
              <Buttons field={field} presses={presses} />
            </fieldset>
          ),
        )}
      </Form>
    )}
    <p>
      <a href={askPath(context)}>{coordinatorText(context.page.locale).ask.back}</a>
    </p>
  </AskFrame>
);

/** How a place and time is posted: both in one value, so that one press is enough. */
export const alternativeValue = ({ area, slot }: Alternative): string => `${area}/${slot}`;

/** By area, since that is what most look for first. */
const byArea = ({ labels }: AskContext, choices: readonly Alternative[]): readonly Presses[] =>
  [...Map.groupBy(choices, ({ area }) => area)].map(([area, slots]) => ({
    title: labels.area(area),
    presses: slots.map((choice) => ({ value: alternativeValue(choice), label: labels.slot(choice.slot) })),
  }));

export const OtherPage = ({ context, choices }: { context: AskContext; choices: readonly Alternative[] }) => {
  const { other } = coordinatorText(context.page.locale);
  return (
    <ChoicePage
      context={context}
      title={other.title}
      action={`${askPath(context)}/other`}
      field="alternative"
      choices={byArea(context, choices)}
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
      choices={
        choices.length === 0
          ? []
          : [{ presses: choices.map(({ id, firstName }) => ({ value: id, label: firstName })) }]
      }
    >
      <p>{choices.length > 0 ? handOn.intro : handOn.none}</p>
    </ChoicePage>
  );
};
