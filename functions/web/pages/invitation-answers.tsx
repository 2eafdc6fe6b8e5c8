import { participantText } from '../../../shared/i18n/index.ts';
import { type FormState, Tick } from './form-parts.tsx';
import { Form, PostButton, SubmitButton, type UnseenValues } from './post.tsx';
import { Agreement } from './prose.tsx';

type AnswersProps = {
  readonly form: FormState;
  /** The organisation's words of the promise. */
  readonly confidentiality: string;
  /** Where the answers are posted to, with language. */
  readonly action: string;
  /** Hidden fields that go along with each answer. */
  readonly values?: UnseenValues;
  /** See `Form`. */
  readonly keeps?: boolean;
};

/** Yes, with the promise; no; and "another time". Each is one press. */
export const InvitationAnswers = ({ form, confidentiality, action, values = {}, keeps }: AnswersProps) => {
  const text = participantText(form.locale).place.invitation;
  return (
    <>
      <Form keeps={keeps ?? false} action={action}>
        {Object.entries({ ...values, answer: 'accept' }).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <h2 class="ds-heading" data-size="xs">
          {text.promiseTitle}
        </h2>
        <Agreement text={confidentiality} />
        <Tick form={form} name="confidentiality" label={text.confidentiality} />
        <p class="actions">
          <SubmitButton label={text.accept} />
        </p>
      </Form>
      <h2 class="ds-heading" data-size="xs">
        {text.otherTitle}
      </h2>
      <p>{text.otherHint}</p>
      <div class="actions">
        <PostButton action={action} label={text.decline} values={{ ...values, answer: 'decline' }} second />
        <PostButton
          action={action}
          label={text.time}
          values={{ ...values, answer: 'timeDoesNotFit' }}
          second
        />
      </div>
    </>
  );
};
