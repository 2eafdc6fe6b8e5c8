import { type Contact, readContact, readEmail, readPhone } from '../contact.ts';
import { hasHiddenCharacters, lengthOf, tidy } from '../plain-text.ts';
import type { FieldValue } from './form-values.ts';
import { type Read, type Reader, right, wrong } from './read.ts';

const isText = (raw: FieldValue): raw is string => typeof raw === 'string';

/** The single text of a field, untouched; a field that came twice is `notText`. */
const single = (raw: FieldValue): Read<string> => {
  if (raw === undefined) return right('');
  return isText(raw) ? right(raw) : wrong('notText');
};

/** One line of at most `longest` characters; tidied, and nothing in it that cannot be seen. */
export const line =
  (longest: number): Reader<string> =>
  (raw) => {
    const text = single(raw);
    if (!text.ok) return text;
    const value = tidy(text.value);
    if (value === '') return wrong('required');
    if (lengthOf(value) > longest) return wrong('tooLong');
    return hasHiddenCharacters(value) ? wrong('hiddenCharacters') : right(value);
  };

/** Undefined when nothing was typed or chosen. */
export const optional =
  <Value>(read: Reader<Value>): Reader<Value | undefined> =>
  (raw) =>
    raw === undefined || (isText(raw) && raw.trim() === '') ? right(undefined) : read(raw);

/** What people want to be called: any script, 60 characters. */
export const firstName = line(60);

export const email: Reader<string> = (raw) => {
  const text = line(254)(raw);
  if (!text.ok) return text;
  const address = readEmail(text.value);
  return address === undefined ? wrong('notAnEmail') : right(address);
};

/** E.164. Marks that cannot be seen are left out, not refused: phones add them when a number is pasted. */
export const phone: Reader<string> = (raw) => {
  const text = single(raw);
  if (!text.ok) return text;
  if (text.value.trim() === '') return wrong('required');
  if (lengthOf(text.value) > 60) return wrong('tooLong');
  const number = readPhone(text.value);
  return number === undefined ? wrong('notAPhone') : right(number);
};

/** One e-mail address or phone number. */
export const contact: Reader<Contact> = (raw) => {
  const text = single(raw);
  if (!text.ok) return text;
  if (text.value.trim() === '') return wrong('required');
  if (lengthOf(text.value) > 320) return wrong('tooLong');
  const found = readContact(text.value);
  return found === undefined ? wrong('emailOrPhone') : right(found);
};

/** One of these, exactly as it is written in the list. */
export const choice =
  <const Choice extends string>(from: readonly Choice[]): Reader<Choice> =>
  (raw) => {
    const text = single(raw);
    if (!text.ok) return text;
    if (text.value === '') return wrong('required');
    const chosen = from.find((one) => one === text.value);
    return chosen === undefined ? wrong('notAChoice') : right(chosen);
  };

/** None or more of these, each once, in the order of the list; one unknown choice spoils all. */
export const anyOf =
  <const Choice extends string>(from: readonly Choice[]): Reader<Choice[]> =>
  (raw) => {
    const given = isText(raw) ? [raw] : (raw ?? []);
    if (given.some((one) => !from.some((choice) => choice === one))) return wrong('notAChoice');
    return right(from.filter((one) => given.includes(one)));
  };

/** One or more of these. */
export const someOf =
  <const Choice extends string>(from: readonly Choice[]): Reader<Choice[]> =>
  (raw) => {
    const chosen = anyOf(from)(raw);
    return chosen.ok && chosen.value.length === 0 ? wrong('chooseOne') : chosen;
  };

/** A box that posts `yes`, or nothing when it is not ticked. */
export const tick: Reader<boolean> = (raw) => {
  const text = single(raw);
  if (!text.ok) return text;
  if (text.value === '') return right(false);
  return text.value === 'yes' ? right(true) : wrong('notAChoice');
};

/** A box that has to be ticked. */
export const mustTick: Reader<true> = (raw) => {
  const ticked = tick(raw);
  if (!ticked.ok) return ticked;
  return ticked.value ? right(true) : wrong('mustConfirm');
};

/** A whole number from 0 up to `most`. */
export const wholeNumber =
  (most: number): Reader<number> =>
  (raw) => {
    const text = single(raw);
    if (!text.ok) return text;
    const value = text.value.trim();
    if (value === '') return wrong('required');
    return /^[0-9]{1,9}$/.test(value) && Number(value) <= most ? right(Number(value)) : wrong('notANumber');
  };
