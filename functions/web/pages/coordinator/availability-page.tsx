import type { WhatIfView } from '../../../../shared/views/coordinator.ts';
import { AreaMap } from '../area-map.tsx';
import type { Choices } from '../choices.ts';
import { Checkboxes, ErrorSummary, type FormState, TextField, Tick } from '../form-parts.tsx';
import { Form, SubmitButton } from '../post.tsx';
import { SlotField } from '../slot-field.tsx';
import { at, type Desk, DeskLayout } from './desk.tsx';
import { coordinatorText } from './text.ts';
import { Tried, TryButton } from './what-if.tsx';

type ReachProps = { readonly form: FormState; readonly choices: Choices };

/** Where, when and in which languages somebody takes groups; also on the lead's page. */
export const ReachFields = ({ form, choices }: ReachProps) => {
  const { availability } = coordinatorText(form.locale);
  return (
    <>
      <Checkboxes form={form} name="areas" label={availability.areas} choices={choices.areas} />
      <AreaMap map={choices.map} caption={availability.map} decorative />
      {choices.video && <Tick form={form} name="video" label={availability.videoLabel} />}
      <SlotField form={form} table={choices.slots} label={availability.slots} />
      <Checkboxes form={form} name="languages" label={availability.languages} choices={choices.languages} />
      <TextField
        form={form}
        name="capacity"
        label={availability.capacity}
        hint={availability.capacityHint}
        type="number"
        inputmode="numeric"
      />
    </>
  );
};

/** Names of the reach fields, for an error summary. */
export const reachLabels = ({ locale }: FormState): Readonly<Record<string, string>> => {
  const { availability } = coordinatorText(locale);
  const { areas, video, slots, languages, capacity } = availability;
  return { areas, video, slots, languages, capacity };
};

type AvailabilityProps = ReachProps & {
  readonly desk: Desk;
  /** What came of trying what stands in the form. */
  readonly tried?: WhatIfView | undefined;
};

export const AvailabilityPage = ({ desk, form, choices, tried }: AvailabilityProps) => {
  const { availability } = coordinatorText(desk.page.locale);
  return (
    <DeskLayout desk={desk} title={availability.title} keeps>
      <ErrorSummary form={form} labels={{ ...reachLabels(form), pausedUntil: availability.pausedUntil }} />
      <Tried desk={desk} view={tried} />
      <p>{availability.intro}</p>
      <Form keeps action={at(desk.page, '/coordinator/availability')}>
        <ReachFields form={form} choices={choices} />
        <TextField
          form={form}
          name="pausedUntil"
          type="date"
          label={availability.pausedUntil}
          hint={availability.pausedUntilHint}
          optional
        />
        <SubmitButton label={availability.save} />
        <TryButton desk={desk} action={at(desk.page, '/coordinator/availability/what-if')} />
      </Form>
    </DeskLayout>
  );
};
