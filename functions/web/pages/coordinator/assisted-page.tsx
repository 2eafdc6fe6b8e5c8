import { participantText } from '../../../../shared/i18n/index.ts';
import type { Choices } from '../choices.ts';
import type { Agreements } from '../confirm.tsx';
import { ErrorSummary, type FormState, fieldValue, TextField, Tick } from '../form-parts.tsx';
import { GuardArea } from '../guard-area.tsx';
import { Form, SubmitButton } from '../post.tsx';
import { PreferenceFields, preferenceLabels } from '../preference-fields.tsx';
import { Agreement } from '../prose.tsx';
import type { TalkRule } from '../start.tsx';
import { ThemeFields, themeLabels } from '../theme-fields.tsx';
import { at, type Desk, DeskLayout } from './desk.tsx';
import { phoneText } from './text.ts';

type AssistedPageProps = {
  readonly desk: Desk;
  readonly form: FormState;
  readonly choices: Choices;
  readonly agreements: Agreements;
  /** Goes along unseen: which texts stand on the page. */
  readonly shown: string;
  readonly talk: TalkRule;
};

const labelsOf = (form: FormState): Readonly<Record<string, string>> => {
  const { signUp, confirm } = participantText(form.locale);
  const { phone, email, consent, confidentiality, adult, wantsTalk } = phoneText(form.locale).assisted;
  return {
    firstName: signUp.firstName,
    phone,
    email,
    ...preferenceLabels(form),
    ...themeLabels(form),
    guard: confirm.guard,
    adult,
    consent,
    confidentiality,
    wantsTalk,
  };
};

/** About somebody else, so the browser must not fill in the coordinator's own address. */
const Person = ({ form }: { form: FormState }) => {
  const { assisted } = phoneText(form.locale);
  return (
    <>
      <TextField form={form} name="firstName" label={participantText(form.locale).signUp.firstName} />
      <TextField form={form} name="phone" label={assisted.phone} type="tel" inputmode="tel" />
      <TextField
        form={form}
        name="email"
        label={assisted.email}
        hint={assisted.emailHint}
        type="email"
        inputmode="email"
        optional
      />
    </>
  );
};

const Promises = ({ form, agreements, talk }: Pick<AssistedPageProps, 'form' | 'agreements' | 'talk'>) => {
  const { assisted } = phoneText(form.locale);
  return (
    <>
      <Tick form={form} name="adult" label={assisted.adult} />
      <h2>{assisted.consentRead}</h2>
      <Agreement text={agreements.consent} />
      <p>{assisted.noPage}</p>
      <Tick form={form} name="consent" label={assisted.consent} />
      <h2>{assisted.confidentialityRead}</h2>
      <Agreement text={agreements.confidentiality} />
      <Tick form={form} name="confidentiality" label={assisted.confidentiality} />
      {talk === 'offered' && <Tick form={form} name="wantsTalk" label={assisted.wantsTalk} />}
    </>
  );
};

/** Signs somebody up over the phone: the same questions as on the public pages, in one go (B29). */
export const AssistedPage = ({ desk, form, choices, agreements, shown, talk }: AssistedPageProps) => {
  const { assisted } = phoneText(desk.page.locale);
  const { themesTitle, guardTitle } = participantText(desk.page.locale).confirm;
  return (
    <DeskLayout desk={desk} title={assisted.title} keeps>
      <ErrorSummary form={form} labels={labelsOf(form)} />
      <p>{assisted.intro}</p>
      <Form keeps action={at(desk.page, '/coordinator/assisted')}>
        <input type="hidden" name="formKey" value={fieldValue(form, 'formKey')} />
        <input type="hidden" name="shown" value={shown} />
        <Person form={form} />
        <PreferenceFields form={form} choices={choices} />
        <h2>{themesTitle}</h2>
        <ThemeFields form={form} themes={choices.themes} />
        <h2>{guardTitle}</h2>
        <GuardArea form={form} name="guard" />
        <Promises form={form} agreements={agreements} talk={talk} />
        <SubmitButton label={assisted.send} />
      </Form>
    </DeskLayout>
  );
};
