import { type Reader, right } from './read.ts';

const shape = /^[A-Za-z0-9_-]{22}$/;

/**
 * The hidden key by which a form that is posted twice is known. Undefined when it is not one of ours:
 * nobody can put right what they cannot see, so such a post counts as a new one.
 */
export const formKey: Reader<string | undefined> = (raw) =>
  right(typeof raw === 'string' && shape.test(raw) ? raw : undefined);
