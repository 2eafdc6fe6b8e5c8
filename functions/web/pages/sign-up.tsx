import { participantText } from '../../../shared/i18n/index.ts';
import type { Choices } from './choices.ts';
import { DraftOffer } from './draft-offer.tsx';
import { EmailField, ErrorSummary, type FormState, fieldValue, Tick } from './form-parts.tsx';
import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { Form, SubmitButton } from './post.tsx';
import { FirstNameField, PhoneField, PreferenceFields, preferenceLabels } from './preference-fields.tsx';

/** Seen by programs that fill in everything, not by people; a sign-up with something in it is refused. */
const Trap = ({ form }: { form: FormState }) => (
  <div class="trap" aria-hidden="true">
    <label class="ds-label" for="website">
      {participantText(form.locale).signUp.trap}
    </label>
    <input class="ds-input" id="website" name="website" type="text" tabindex={-1} autocomplete="off" />
  </div>
);

const labelsOf = (form: FormState): Readonly<Record<string, string>> => {
  const { firstName, email, phone, adult } = participantText(form.locale).signUp;
  return { firstName, email, phone, ...preferenceLabels(form), adult };
};

type SignUpProps = {
  readonly page: PageContext;
  readonly form: FormState;
  readonly choices: Choices;
  readonly script: string;
};

/** Step 1: nothing sensitive yet. The form's key makes a second press of the button the same sign-up. */
export const SignUpPage = ({ page, form, choices, script }: SignUpProps) => {
  const text = participantText(page.locale).signUp;
  return (
    <Layout page={page} title={text.title} personal keeps script={script}>
      <h1 class="ds-heading" data-size="md">
        {text.title}
      </h1>
      <ErrorSummary form={form} labels={labelsOf(form)} />
      <p>{text.lead}</p>
      <Form keeps>
        <input type="hidden" name="formKey" value={fieldValue(form, 'formKey')} />
        <DraftOffer form={form} />
        <h2 class="ds-heading" data-size="xs">
          {text.aboutYou}
        </h2>
        <FirstNameField form={form} />
        <EmailField form={form} label={text.email} hint={text.emailHint} />
        <PhoneField form={form} />
        <Trap form={form} />
        <h2 class="ds-heading" data-size="xs">
          {text.whereWhen}
        </h2>
        <PreferenceFields form={form} choices={choices} />
        <Tick form={form} name="adult" label={text.adult} />
        <p>{text.after}</p>
        <p class="actions">
          <SubmitButton label={text.submit} />
        </p>
      </Form>
    </Layout>
  );
};
