import { frameText } from '../../../../shared/i18n/index.ts';
import type { WhatIfView } from '../../../../shared/views/coordinator.ts';
import type { Choices } from '../choices.ts';
import { ReachFields, reachLabels } from '../coordinator/availability-page.tsx';
import { at, type Desk, DeskLayout } from '../coordinator/desk.tsx';
import { leadText } from '../coordinator/text.ts';
import { Tried, TryButton } from '../coordinator/what-if.tsx';
import { ErrorSummary, type FormState, Radios, TextField } from '../form-parts.tsx';
import { Form, PostButton, SubmitButton } from '../post.tsx';

type CoordinatorFormProps = {
  readonly desk: Desk;
  readonly form: FormState;
  readonly choices: Choices;
  /** Missing for a new coordinator. */
  readonly id?: string;
  /** What came of trying what stands in the form. */
  readonly tried?: WhatIfView | undefined;
};

const Deactivate = ({ desk: { page }, id }: { desk: Desk; id: string }) => {
  const { coordinator } = leadText(page.locale);
  return (
    <details class="ds-details">
      <summary>{coordinator.deactivate}</summary>
      <p>{coordinator.deactivateText}</p>
      <PostButton
        action={at(page, `/lead/coordinators/${id}/deactivate`)}
        label={coordinator.deactivateSend}
      />
    </details>
  );
};

const Fields = ({ desk: { page }, form, choices }: Omit<CoordinatorFormProps, 'id' | 'tried'>) => {
  const { coordinator } = leadText(page.locale);
  const roles = [
    { value: 'coordinator', label: coordinator.roles.coordinator },
    { value: 'lead', label: coordinator.roles.lead },
  ];
  const locales = page.site.locales.map((locale) => ({
    value: locale,
    label: frameText(locale).languageName,
  }));
  return (
    <>
      <TextField form={form} name="firstName" label={coordinator.firstName} />
      <TextField form={form} name="email" label={coordinator.email} type="email" inputmode="email" />
      <Radios form={form} name="role" label={coordinator.role} choices={roles} />
      <Radios form={form} name="locale" label={coordinator.locale} choices={locales} />
      <ReachFields form={form} choices={choices} />
    </>
  );
};

/** A coordinator, new or known, as a lead writes it. */
export const CoordinatorFormPage = ({ desk, form, choices, id, tried }: CoordinatorFormProps) => {
  const text = leadText(desk.page.locale);
  const { firstName, email, role, locale } = text.coordinator;
  const path = `/lead/coordinators/${id ?? 'new'}`;
  return (
    <DeskLayout
      desk={desk}
      title={id === undefined ? text.coordinator.newTitle : text.coordinator.editTitle}
      keeps
    >
      <ErrorSummary form={form} labels={{ firstName, email, role, locale, ...reachLabels(form) }} />
      <Tried desk={desk} view={tried} />
      <Form keeps action={at(desk.page, path)}>
        <Fields desk={desk} form={form} choices={choices} />
        <SubmitButton label={text.coordinator.save} />
        <TryButton desk={desk} action={at(desk.page, `${path}/what-if`)} />
      </Form>
      {id !== undefined && <Deactivate desk={desk} id={id} />}
      <p>
        <a href={at(desk.page, '/lead')}>{text.back}</a>
      </p>
    </DeskLayout>
  );
};
