import * as z from 'zod';
import { envFields, parseEnv, type VariablesOf } from '../../shared/runtime/parse-env.ts';

const schema = z.object({
  TABLE_NAME: envFields.TABLE_NAME,
  ORGANISATION: envFields.ORGANISATION,
  BASE_URL: envFields.BASE_URL,
  CONFIGURATION_SET: envFields.CONFIGURATION_SET,
  REPLY_DOMAIN: envFields.REPLY_DOMAIN.optional(),
});

/** What the stack must set, by name. */
export type MailerVariables = VariablesOf<typeof schema>;
export type MailerSettings = Readonly<z.output<typeof schema>>;

/** The environment, checked; throws one error that names all that is missing. */
export const readMailerEnv = (): MailerSettings => parseEnv(schema, process.env);
