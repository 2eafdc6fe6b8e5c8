import { readFile } from 'node:fs/promises';
import { isFree, productionLicences } from './licences.ts';

const lockfile: unknown = JSON.parse(
  await readFile(new URL('../package-lock.json', import.meta.url), 'utf8'),
);
const packages = productionLicences(lockfile);

for (const { name, version, licence } of packages) console.log(`${name} ${version}  ${licence}`);
const refused = packages.filter(({ licence }) => !isFree(licence));
console.log(`${packages.length} packages, ${refused.length} with a licence that is not on the list.`);
process.exitCode = refused.length === 0 ? 0 : 1;
