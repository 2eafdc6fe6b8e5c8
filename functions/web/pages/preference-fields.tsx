import { frameText, participantText } from '../../../shared/i18n/index.ts';
import { AreaMap } from './area-map.tsx';
import type { Choices } from './choices.ts';
import { Checkboxes, type FormState, Radios, Select, TextField } from './form-parts.tsx';
import { SlotField } from './slot-field.tsx';

type FieldsProps = { readonly form: FormState; readonly choices: Choices };

/** Where, when and how a person can meet: the same questions at sign-up and for changing later. */
export const PreferenceFields = ({ form, choices }: FieldsProps) => {
  const text = participantText(form.locale).signUp;
  const modes = [
    { value: 'inPerson', label: text.inPerson },
    { value: 'video', label: text.video },
  ];
  return (
    <>
      <Select
        form={form}
        name="home"
        label={text.home}
        choices={choices.areas}
        empty={frameText(form.locale).choose}
      />
      <Radios form={form} name="maxMinutes" label={text.maxMinutes} choices={choices.minutes} />
      <AreaMap map={choices.map} caption={text.map} />
      <SlotField form={form} label={text.slots} hint={text.slotsHint} table={choices.slots} />
      <Checkboxes form={form} name="languages" label={text.languages} choices={choices.languages} />
      {choices.video ? (
        <Checkboxes form={form} name="mode" label={text.mode} hint={text.modeHint} choices={modes} />
      ) : (
        <input type="hidden" name="mode" value="inPerson" />
      )}
    </>
  );
};

/** The names of these fields in the order of the page, for the error summary. */
export const preferenceLabels = (form: FormState): Readonly<Record<string, string>> => {
  const { home, maxMinutes, slots, languages, mode } = participantText(form.locale).signUp;
  return { home, maxMinutes, slots, languages, mode };
};

export const FirstNameField = ({ form }: { form: FormState }) => (
  <TextField
    form={form}
    name="firstName"
    label={participantText(form.locale).signUp.firstName}
    autocomplete="given-name"
  />
);

export const PhoneField = ({ form, hint }: { form: FormState; hint?: string }) => {
  const text = participantText(form.locale).signUp;
  return (
    <TextField
      form={form}
      name="phone"
      label={text.phone}
      hint={hint ?? text.phoneHint}
      type="tel"
      inputmode="tel"
      autocomplete="tel"
      optional
    />
  );
};
