import { type Locale, participantText } from '../../../shared/i18n/index.ts';
import type { Choices } from './choices.ts';
import { ErrorSummary, type FormState, fieldValue, Tick } from './form-parts.tsx';
import { GuardArea } from './guard-area.tsx';
import { Layout } from './layout.tsx';
import { OfferRows, type OfferWords } from './offer-list.tsx';
import type { PageContext } from './page-context.ts';
import { Form, SubmitButton } from './post.tsx';
import { Agreement } from './prose.tsx';
import type { TalkRule } from './start.tsx';
import { ThemeFields, themeLabels } from './theme-fields.tsx';

/** What people say yes to, in their language. */
export type Agreements = { readonly consent: string; readonly confidentiality: string };

const labelsOf = (form: FormState): Readonly<Record<string, string>> => {
  const { consent, confidentiality, talk, guard } = participantText(form.locale).confirm;
  return { ...themeLabels(form), consent, confidentiality, wantsTalk: talk, guard };
};

const Promises = ({ form, agreements }: { form: FormState; agreements: Agreements }) => {
  const text = participantText(form.locale).confirm;
  return (
    <>
      <h2 class="ds-heading" data-size="xs">
        {text.agreeTitle}
      </h2>
      <Agreement text={agreements.consent} />
      <Tick form={form} name="consent" label={text.consent} />
      <Agreement text={agreements.confidentiality} />
      <Tick form={form} name="confidentiality" label={text.confidentiality} />
    </>
  );
};

const Talk = ({ form, talk }: { form: FormState; talk: TalkRule }) => {
  const text = participantText(form.locale).confirm;
  if (talk === 'off') return null;
  if (talk === 'required') return <p>{text.talkRequired}</p>;
  return <Tick form={form} name="wantsTalk" label={text.talk} hint={text.talkHint} />;
};

/** Folded away, but open when something stands in it or is wrong with it. */
const Guard = ({ form }: { form: FormState }) => {
  const used = fieldValue(form, 'guard') !== '' || form.errors['guard'] !== undefined;
  return (
    <details class="ds-details" open={used}>
      <summary>{participantText(form.locale).confirm.guardTitle}</summary>
      <GuardArea form={form} name="guard" />
    </details>
  );
};

type AlreadyProps = { readonly page: PageContext; readonly firstName: string };

/** For who opens the link once more: one press leads on to their place. */
export const AlreadyConfirmedPage = ({ page, firstName }: AlreadyProps) => {
  const text = participantText(page.locale).confirm;
  return (
    <Layout page={page} title={text.title} personal>
      <h1 class="ds-heading" data-size="md">
        {text.hello(firstName)}
      </h1>
      <p>{text.already}</p>
      <Form>
        <p class="actions">
          <SubmitButton label={text.toPlace} />
        </p>
      </Form>
    </Layout>
  );
};

/** What was typed on the first page. */
type Said = {
  readonly firstName: string;
  readonly phone?: string;
  readonly offers: OfferWords;
  /** Goes along unseen: what the page showed. */
  readonly shown: string;
};

const WhatWasSaid = ({ locale, said }: { locale: Locale; said: Said }) => {
  const { signUp, confirm, place } = participantText(locale);
  return (
    <section aria-labelledby="said">
      <h2 class="ds-heading" data-size="xs" id="said">
        {confirm.saidTitle}
      </h2>
      <dl>
        <dt>{place.offers.name}</dt>
        <dd>
          <bdi>{said.firstName}</bdi>
        </dd>
        {said.phone !== undefined && (
          <>
            <dt>{signUp.phone}</dt>
            <dd>
              <bdi dir="ltr">{said.phone}</bdi>
            </dd>
          </>
        )}
        <OfferRows locale={locale} offers={said.offers} />
      </dl>
      <p>{confirm.said}</p>
    </section>
  );
};

type ConfirmProps = {
  readonly page: PageContext;
  readonly form: FormState;
  readonly said: Said;
  readonly talk: TalkRule;
  readonly choices: Choices;
  readonly agreements: Agreements;
};

/** Step 2: the sensitive things, asked only now that the address is proven. */
export const ConfirmPage = ({ page, form, said, talk, choices, agreements }: ConfirmProps) => {
  const text = participantText(page.locale).confirm;
  return (
    <Layout page={page} title={text.title} personal keeps>
      <h1 class="ds-heading" data-size="md">
        {text.hello(said.firstName)}
      </h1>
      <ErrorSummary form={form} labels={labelsOf(form)} />
      <p>{text.lead}</p>
      <WhatWasSaid locale={page.locale} said={said} />
      <Form keeps>
        <input type="hidden" name="shown" value={said.shown} />
        <h2 class="ds-heading" data-size="xs">
          {text.themesTitle}
        </h2>
        <p>{text.themesLead}</p>
        <ThemeFields form={form} themes={choices.themes} />
        <Promises form={form} agreements={agreements} />
        <Talk form={form} talk={talk} />
        <Guard form={form} />
        <p class="actions">
          <SubmitButton label={text.submit} />
        </p>
      </Form>
    </Layout>
  );
};
