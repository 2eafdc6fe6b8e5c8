import { participantText } from '../../../shared/i18n/index.ts';
import { type FormState, TextArea } from './form-parts.tsx';

/** Whom somebody must not meet: never asked for, so nobody has to. */
export const GuardArea = ({ form, name }: { form: FormState; name: 'guard' | 'guardAdd' }) => {
  const { guard, guardHint } = participantText(form.locale).confirm;
  return <TextArea form={form} name={name} label={guard} hint={guardHint} rows={3} optional />;
};
