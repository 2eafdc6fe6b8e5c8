import { chosenFile } from './chosen.ts';
import type { Organisation } from './schema.ts';

/**
 * Every organisation file by its id, read and checked when the bundle was made: `infra/constructs/bundle.ts` writes
 * it in, as JSON, which V8 reads faster than code. There is no such thing outside a bundle, where `loadOrganisation` does
 * the same.
 */
declare const checkedOrganisations: string;

/**
 * The organisation with this id, in a bundle: nothing is left to check when a function starts. Throws an
 * `Error` that says which ids there are.
 */
export const bundledOrganisation = (id: string): Organisation => {
  const files: Readonly<Record<string, Organisation>> = JSON.parse(checkedOrganisations);
  return chosenFile(id, files);
};
