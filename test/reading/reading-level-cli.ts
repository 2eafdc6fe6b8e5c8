import { type Measured, measuredMails, measuredPages, measuredProblems } from './measured.ts';

const row = ({ name, all, sentences }: Measured) => ({
  name,
  LIX: sentences.lix,
  words: sentences.words,
  'LIX, every line': all.lix,
});

const everything = [...(await measuredPages()), ...measuredProblems(), ...measuredMails()];
console.table(everything.map(row).toSorted((one, other) => other.LIX - one.LIX));
