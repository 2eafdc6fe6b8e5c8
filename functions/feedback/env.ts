import * as z from 'zod';
import { envFields, parseEnv, type VariablesOf } from '../../shared/runtime/parse-env.ts';

const schema = z.object({
  TABLE_NAME: envFields.TABLE_NAME,
});

/** What the stack must set, by name. */
export type FeedbackVariables = VariablesOf<typeof schema>;
export type FeedbackSettings = Readonly<z.output<typeof schema>>;

/** The environment, checked; throws one error that names all that is missing. */
export const readFeedbackEnv = (): FeedbackSettings => parseEnv(schema, process.env);
