import { writeFile } from 'node:fs/promises';
import { lifecycleDocument } from '../shared/domain/lifecycle-document.ts';

await writeFile(new URL('./lifecycle.md', import.meta.url), lifecycleDocument());
