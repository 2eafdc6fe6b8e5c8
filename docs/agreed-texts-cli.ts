import { readFile, writeFile } from 'node:fs/promises';
import { loadOrganisation, organisationFiles } from '../shared/organisation/registry.ts';
import { agreedTextsSchema, compareTexts, nameOfText, textsNow } from './agreed-texts.ts';

const place = new URL('./agreed-texts.json', import.meta.url);
const written = agreedTextsSchema.parse(JSON.parse(await readFile(place, 'utf8')));
const now = Object.keys(organisationFiles).flatMap((id) => textsNow(loadOrganisation(id)));
const { reworded, missing } = compareTexts(now, written);

for (const entry of reworded) {
  console.error(`${nameOfText(entry)}: the words have changed. Give the text a new version in its file.`);
}
if (reworded.length > 0) process.exit(1);
await writeFile(place, `${JSON.stringify([...written, ...missing], null, 2)}\n`);
console.log(`${missing.length} written down, ${written.length + missing.length} in all.`);
