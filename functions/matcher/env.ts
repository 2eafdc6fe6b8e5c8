import * as z from 'zod';
import { envFields, parseEnv, type VariablesOf } from '../../shared/runtime/parse-env.ts';

const schema = z.object({
  TABLE_NAME: envFields.TABLE_NAME,
  ORGANISATION: envFields.ORGANISATION,
  CONTACT_KEY_ID: envFields.CONTACT_KEY_ID,
  MATCHING_MOVES: envFields.MATCHING_MOVES,
});

/** What the stack must set, by name. */
export type MatcherVariables = VariablesOf<typeof schema>;
export type MatcherSettings = Readonly<z.output<typeof schema>>;

/** The environment, checked; throws one error that names all that is missing. */
export const readMatcherEnv = (): MatcherSettings => parseEnv(schema, process.env);
