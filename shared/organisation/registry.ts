import { chosenFile } from './chosen.ts';
import linkBergen from './link-bergen.json' with { type: 'json' };
import { parseOrganisation } from './parse.ts';
import type { Organisation } from './schema.ts';

/**
 * Every organisation file that can be chosen, by id. A new organisation is a new file beside this
 * one and a line here; bundles hold it checked (`bundled.ts`), so that nothing is read or fetched when a
 * function starts.
 */
export const organisationFiles: Readonly<Record<string, unknown>> = {
  'link-bergen': linkBergen,
};

/**
 * The organisation with this id. Throws an `Error` for a person to read: which ids there are, or
 * each place in the file that is wrong and what to write there.
 */
export const loadOrganisation = (id: string, files = organisationFiles): Organisation => {
  const parsed = parseOrganisation(chosenFile(id, files));
  if (parsed.ok) return parsed.organisation;
  const list = parsed.problems.map((problem) => `  ${problem}`).join('\n');
  throw new Error(`The organisation file "${id}" cannot be used:\n${list}`);
};
