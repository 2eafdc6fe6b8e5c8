import * as z from 'zod';

const lockfileSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      devOptional: z.boolean().optional(),
    }),
  ),
});

export type Licensed = { readonly name: string; readonly version: string; readonly licence: string };

/** Licences that were read and may be used in what is deployed; any other is a decision, taken by adding it here. */
export const freeLicences: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MIT-0',
];

/** `(A OR B)`: one of them is enough. Anything else that is put together is read as it stands. */
export const isFree = (licence: string): boolean =>
  licence
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some((one) => freeLicences.includes(one));

/** Every package that is installed without the development ones, out of a parsed `package-lock.json`, by name. */
export const productionLicences = (lockfile: unknown): readonly Licensed[] =>
  Object.entries(lockfileSchema.parse(lockfile).packages)
    .filter(([place, { dev, devOptional }]) => place !== '' && !dev && !devOptional)
    .map(([place, { version = 'none', license = 'none' }]) => ({
      name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license,
    }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
