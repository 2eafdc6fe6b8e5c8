import { frameText, participantText } from '../../../../shared/i18n/index.ts';
import { changeLabels, GuardField, WishFields } from '../change.tsx';
import type { Choices } from '../choices.ts';
import { ErrorSummary, type FormState, TextField } from '../form-parts.tsx';
import { Form, SubmitButton } from '../post.tsx';
import { at, type Desk, DeskLayout } from './desk.tsx';
import { phoneText } from './text.ts';

type CalledChangeProps = {
  readonly desk: Desk;
  readonly form: FormState;
  readonly choices: Choices;
  /** Path of the person's page, after the language. */
  readonly path: string;
  /** Others count on this person: only how to call and reach them, and whom they must not meet, can change. */
  readonly seated: boolean;
};

/** The form of my place, read aloud; about somebody else, so that the browser fills in nothing. */
export const CalledChangePage = ({ desk, form, choices, path, seated }: CalledChangeProps) => {
  const { called, assisted } = phoneText(desk.page.locale);
  return (
    <DeskLayout desk={desk} title={called.changeTitle} keeps>
      <ErrorSummary form={form} labels={{ ...changeLabels(form), phone: assisted.phone }} />
      <p>{seated ? called.seated : called.changeLead}</p>
      <Form keeps action={at(desk.page, `${path}/change`)}>
        <TextField form={form} name="firstName" label={participantText(form.locale).signUp.firstName} />
        <TextField form={form} name="phone" label={assisted.phone} type="tel" inputmode="tel" />
        {!seated && <WishFields form={form} choices={choices} />}
        <GuardField form={form} />
        <p class="actions">
          <SubmitButton label={participantText(form.locale).place.change.submit} />
          <a class="ds-button" data-variant="secondary" href={at(desk.page, path)}>
            {frameText(desk.page.locale).back}
          </a>
        </p>
      </Form>
    </DeskLayout>
  );
};
