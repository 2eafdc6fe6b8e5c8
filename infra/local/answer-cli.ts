import { parseArgs } from 'node:util';
import { newestQuestion, sendAnswer } from './answer.ts';

const usage = `npm run answer -- ADDRESS WORDS [--inbox URL] [--smtp HOST:PORT]

Answers the newest mail in the local inbox that asks this address something, by mail, while "npm start" runs.

  npm run answer -- igangsetter1@example.org "Ja, den tar jeg"

  --inbox URL        as npm start prints it (default http://127.0.0.1:4005)
  --smtp HOST:PORT   where answers are taken (default 127.0.0.1:4025)`;

const run = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      inbox: { type: 'string', default: 'http://127.0.0.1:4005' },
      smtp: { type: 'string', default: '127.0.0.1:4025' },
      help: { type: 'boolean', default: false },
    },
  });
  const [from, words] = positionals;
  if (values.help || from === undefined || words === undefined) {
    console.log(usage);
    if (!values.help) process.exitCode = 2;
    return;
  }
  const asked = await newestQuestion(values.inbox, from);
  if (asked === undefined) throw new Error(`No mail in the inbox asks ${from} anything.`);
  await sendAnswer(values.smtp, { from, words, asked });
  console.log('Answered. What came of it stands in the inbox within seconds.');
};

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'The answer could not be sent.');
  process.exitCode = 1;
});
