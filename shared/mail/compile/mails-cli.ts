import { writeFileSync } from 'node:fs';
import { compileMails } from './compile-mails.ts';
import { mailFiles, modulePath, subjectLists } from './mail-files.ts';

const files = mailFiles();
const compiled = compileMails(files, subjectLists);

if (compiled.ok) {
  for (const [path, text] of compiled.modules) writeFileSync(modulePath(path), text);
  console.log(`${files.size} texts of mails are in order and compiled.`);
} else {
  console.error(compiled.problems.map((problem) => `shared/mail/texts/${problem}`).join('\n'));
  console.error('Nothing was written. Mend these and run "npm run mails" again.');
  process.exitCode = 1;
}
