import type { FormValues } from '../../../shared/domain/forms/form-values.ts';
import { bergenJson, readOrganisation } from '../../organisation/fixtures/organisations.ts';

export const bergen = readOrganisation(bergenJson);

/** A sign-up form with nothing wrong in it. */
export const signUpValues = {
  formKey: 'AAAAAAAAAAAAAAAAAAAAAA',
  firstName: 'Ada',
  email: 'ada@example.org',
  phone: '',
  home: 'bergenhus',
  maxMinutes: '30',
  slots: ['tue-evening', 'wed-evening'],
  languages: ['no'],
  mode: ['inPerson'],
  website: '',
  adult: 'yes',
} satisfies FormValues;

export const confirmValues = {
  theme1: '',
  theme2: '',
  theme3: '',
  theme4: '',
  consent: 'yes',
  confidentiality: 'yes',
  guard: '',
} satisfies FormValues;

export const assistedValues = {
  ...signUpValues,
  ...confirmValues,
  email: '',
  phone: '912 34 567',
} satisfies FormValues;

const { formKey: _, email: __, website: ___, adult: ____, ...changeable } = signUpValues;
export const changeValues = {
  ...changeable,
  theme1: '',
  guardAdd: '',
} satisfies FormValues;
