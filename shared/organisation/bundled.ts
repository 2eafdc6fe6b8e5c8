import { chosenFile } from './chosen.ts';
import type { Organisation } from './schema.ts';

/**
 * Every organisation file, read and checked when the bundle was made: `infra/constructs/bundle.ts` writes
 * it in. There is no such thing outside a bundle, where `loadOrganisation` does the same.
 */
declare const checkedOrganisations: Readonly<Record<string, Organisation>>;

/**
 * The organisation with this id, in a bundle: nothing is left to check when a function starts. Throws an
 * `Error` that says which ids there are.
 */
export const bundledOrganisation = (id: string): Organisation => chosenFile(id, checkedOrganisations);
