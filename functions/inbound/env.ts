import * as z from 'zod';
import { envFields, parseEnv, type VariablesOf } from '../../shared/runtime/parse-env.ts';

const schema = z.object({
  TABLE_NAME: envFields.TABLE_NAME,
  JOURNAL_NAME: envFields.JOURNAL_NAME,
  ORGANISATION: envFields.ORGANISATION,
  CONTACT_KEY_ID: envFields.CONTACT_KEY_ID,
  REPLY_DOMAIN: envFields.REPLY_DOMAIN,
});

/** What the stack must set, by name. */
export type InboundVariables = VariablesOf<typeof schema>;
export type InboundSettings = Readonly<z.output<typeof schema>>;

/** The environment, checked; throws one error that names all that is missing. */
export const readInboundEnv = (): InboundSettings => parseEnv(schema, process.env);
