import type { Contact } from '../contact.ts';
import { normalisePhrase } from '../phrase.ts';
import type { Result } from '../problem.ts';
import { choice, contact, line } from './fields.ts';
import type { FormValues } from './form-values.ts';
import { field, parseForm, type Reader, right } from './read.ts';

const phrase: Reader<string> = (raw) => {
  const text = line(120)(raw);
  return text.ok ? right(normalisePhrase(text.value)) : text;
};

const wishes = ['help', 'newPeople', 'room', 'other'] as const;

export type Recall = {
  readonly phrase: string;
  readonly contact: Contact;
  readonly wish: (typeof wishes)[number];
};

export const parseRecall = (values: FormValues): Result<Recall> =>
  parseForm({ phrase: field(phrase), contact: field(contact), wish: field(choice(wishes)) }, values);
