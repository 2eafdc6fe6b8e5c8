import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locale } from '../../organisation/locale.ts';
import type { Subjects } from '../subjects.ts';
import { subjects as ar } from '../templates/ar/words.ts';
import { subjects as en } from '../templates/en/words.ts';
import { subjects as es } from '../templates/es/words.ts';
import { subjects as nb } from '../templates/nb/words.ts';
import { subjects as nn } from '../templates/nn/words.ts';
import type { Files } from './compile-mails.ts';

/** Not by way of `../languages.ts`: the compiled texts may be what is wrong. */
export const subjectLists: Readonly<Record<Locale, Subjects>> = { nb, nn, en, es, ar };

const texts = fileURLToPath(new URL('../texts', import.meta.url));
const templates = fileURLToPath(new URL('../templates', import.meta.url));

/** Where a compiled module lies. */
export const modulePath = (path: string): string => join(templates, path);

/** Every Markdown file of a mail; the one beside the languages says how to write them. */
export const mailFiles = (): Files =>
  new Map(
    readdirSync(texts, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(texts, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')] as const)
      .filter(([path]) => path !== 'README.md'),
  );
