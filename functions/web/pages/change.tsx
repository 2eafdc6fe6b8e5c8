import { frameText, type Locale, participantText } from '../../../shared/i18n/index.ts';
import type { Choices } from './choices.ts';
import { ErrorSummary, type FormState, Select } from './form-parts.tsx';
import { GuardArea } from './guard-area.tsx';
import { Layout } from './layout.tsx';
import { OfferRows, type OfferWords } from './offer-list.tsx';
import type { PageContext } from './page-context.ts';
import { Form, SubmitButton } from './post.tsx';
import { FirstNameField, PhoneField, PreferenceFields, preferenceLabels } from './preference-fields.tsx';
import { ThemeFields, themeLabels } from './theme-fields.tsx';

/** The names of its fields in the order of the page, for the error summary. */
export const changeLabels = (form: FormState): Readonly<Record<string, string>> => {
  const { signUp, place } = participantText(form.locale);
  return {
    firstName: signUp.firstName,
    phone: signUp.phone,
    locale: place.change.mailLanguage,
    ...preferenceLabels(form),
    ...themeLabels(form),
    guardAdd: place.change.guardAdd,
  };
};

/** What stands fast once others count on a person. */
export const WishFields = ({ form, choices }: { form: FormState; choices: Choices }) => {
  const { confirm } = participantText(form.locale);
  return (
    <>
      <PreferenceFields form={form} choices={choices} />
      <h2 class="ds-heading" data-size="xs">
        {confirm.themesTitle}
      </h2>
      <p>{confirm.themesLead}</p>
      <ThemeFields form={form} themes={choices.themes} />
    </>
  );
};

type MailLanguageProps = { readonly form: FormState; readonly locales: readonly Locale[] };

/** Each language by its own name, so that whoever cannot read the page finds theirs. */
const MailLanguageField = ({ form, locales }: MailLanguageProps) => (
  <Select
    form={form}
    name="locale"
    label={participantText(form.locale).place.change.mailLanguage}
    choices={locales.map((one) => ({ value: one, label: frameText(one).languageName, lang: one }))}
  />
);

/** One more not to be met: may be added at any time. */
export const GuardField = ({ form }: { form: FormState }) => {
  return (
    <>
      <h2 class="ds-heading" data-size="xs">
        {participantText(form.locale).place.change.guardAdd}
      </h2>
      <GuardArea form={form} name="guardAdd" />
    </>
  );
};

/** For whom an invitation came while the form was open: what it was that could not be stored, and where to go. */
const TooLate = ({ locale, base, typed }: { locale: Locale; base: string; typed: OfferWords }) => {
  const { title, change } = participantText(locale).place;
  return (
    <section class="ds-card" data-color="warning" data-variant="tinted" aria-labelledby="late">
      <h2 class="ds-heading" data-size="xs" id="late">
        {change.lateTitle}
      </h2>
      <p>{change.late}</p>
      <dl>
        <OfferRows locale={locale} offers={typed} />
      </dl>
      <p>
        <a class="ds-link" href={base}>
          {title}
        </a>
      </p>
    </section>
  );
};

type ChangeProps = {
  readonly page: PageContext;
  readonly form: FormState;
  readonly choices: Choices;
  /** Path of the place, with language. */
  readonly base: string;
  /** Others count on this person: only how to call and reach them can change. */
  readonly seated: boolean;
  /** Wishes that were posted too late, in words. */
  readonly late?: OfferWords | undefined;
};

/** Everything a person may change about themselves. The queue place stays the same. */
export const ChangePage = ({ page, form, choices, base, seated, late }: ChangeProps) => {
  const text = participantText(page.locale).place.change;
  return (
    <Layout page={page} title={text.title} personal keeps>
      <h1 class="ds-heading" data-size="md">
        {text.title}
      </h1>
      <ErrorSummary form={form} labels={changeLabels(form)} />
      {late !== undefined && <TooLate locale={page.locale} base={base} typed={late} />}
      <p>{seated ? text.seated : text.lead}</p>
      <Form keeps action={`${base}/change`}>
        <FirstNameField form={form} />
        <PhoneField form={form} hint={text.phoneHint} />
        <MailLanguageField form={form} locales={page.site.locales} />
        {!seated && <WishFields form={form} choices={choices} />}
        <GuardField form={form} />
        <p class="actions">
          <SubmitButton label={text.submit} />
          <a class="ds-button" data-variant="secondary" href={base}>
            {frameText(page.locale).back}
          </a>
        </p>
      </Form>
    </Layout>
  );
};
