import * as z from 'zod';
import { liveIn } from '../../shared/runtime/live-in.ts';
import { envFields, parseEnv, type VariablesOf } from '../../shared/runtime/parse-env.ts';

const schema = z.object({
  TABLE_NAME: envFields.TABLE_NAME,
  JOURNAL_NAME: envFields.JOURNAL_NAME,
  ORGANISATION: envFields.ORGANISATION,
  BASE_URL: envFields.BASE_URL,
  CONTACT_KEY_ID: envFields.CONTACT_KEY_ID,
  MATCHING: envFields.MATCHING,
});

/** What the stack must set, by name. */
export type WebVariables = VariablesOf<typeof schema>;
export type WebSettings = Readonly<z.output<typeof schema>>;

/** The environment, checked; throws one error that names all that is missing. */
export const readWebEnv = (): WebSettings => parseEnv(schema, process.env);

/** Moves the process into this time zone, so that the first page need not ask `Intl` what time it is there. */
export const moveTo = (timeZone: string): void => liveIn(timeZone, process.env);
