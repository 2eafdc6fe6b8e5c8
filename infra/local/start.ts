import { parseArgs } from 'node:util';
import { loadOrganisation } from '../../shared/organisation/registry.ts';
import { consoleLog } from './console-log.ts';
import { claimDataFolder } from './data-folder.ts';
import { inventPeople } from './people.ts';
import { type LocalSystem, startSystem } from './system.ts';
import { startTimer } from './timer.ts';

const usage = `npm start -- [--fresh] [--people N] [--seed S] [--organisation ID] [--port P] [--no-answers]

  --fresh            forget what an earlier run left in .krets
  --people N         add N invented people who wait, with coordinators and rooms
  --seed S           which people (default 1): the same number invents the same city
  --organisation ID  an organisation file of shared/organisation (default link-bergen)
  --port P           where the pages are, if that port is free (default 4000)
  --no-answers       mails that ask cannot be answered by mail

DYNAMODB_ENDPOINT and SES_ENDPOINT replace the embedded parts.`;

const readOptions = () => {
  const { values } = parseArgs({
    options: {
      fresh: { type: 'boolean', default: false },
      people: { type: 'string', default: '0' },
      seed: { type: 'string', default: '1' },
      organisation: { type: 'string', default: 'link-bergen' },
      port: { type: 'string', default: '4000' },
      'no-answers': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const whole = (name: 'people' | 'seed' | 'port', most: number) => {
    const value = Number(values[name]);
    if (Number.isInteger(value) && value >= 0 && value <= most) return value;
    throw new Error(`--${name}: write a whole number from 0 to ${most}`);
  };
  return {
    ...values,
    people: whole('people', 5000),
    seed: whole('seed', 2 ** 31),
    port: whole('port', 65_535),
  };
};

/** What to look at, and where. */
const greeting = ({ deps: { organisation }, ...system }: LocalSystem, dataPath: string): string => {
  const [lead] = organisation.leads;
  return [
    '',
    `Krets for ${organisation.name} is running.`,
    `  Pages          ${system.baseUrl}/`,
    `  Sign up        ${system.baseUrl}/nb/sign-up`,
    `  Coordinators   ${system.baseUrl}/nb/coordinator   (first lead: ${lead?.email ?? 'none'})`,
    `  All mails      ${system.baseUrl}/dev/mails   (in all languages; all pages: npm run gallery)`,
    `  Inbox          ${system.inboxUrl ?? 'at SES_ENDPOINT'}   (every mail that Krets sends lands here)`,
    ...(system.answersAt === undefined
      ? []
      : [
          `  Answers        smtp://${system.answersAt}   (answer a mail that asks, to its Reply-To: npm run answer)`,
        ]),
    '',
    'Matching and follow-up run every minute. Ctrl-C stops.',
    `Data are kept in ${dataPath}; --fresh forgets them.`,
    '',
  ].join('\n');
};

/** Read when first looked at: all texts in all languages, and a message of every kind. */
const gallery = async (request: Request): Promise<Response> => {
  const { createGallery } = await import('../../test/gallery/gallery.tsx');
  return createGallery().fetch(request);
};

const start = async (): Promise<void> => {
  const options = readOptions();
  if (options.help) return console.log(usage);
  if (options.fresh && process.env['DYNAMODB_ENDPOINT'] !== undefined)
    throw new Error('--fresh forgets the embedded table only. Empty the one at DYNAMODB_ENDPOINT yourself.');
  const organisation = loadOrganisation(options.organisation);
  const data = await claimDataFolder('.krets');
  const system = await startSystem({
    organisation,
    dataFolder: data.path,
    fresh: options.fresh,
    ports: { web: options.port, mail: 4005, ...(!options['no-answers'] && { answers: 4025 }) },
    tableEndpoint: process.env['DYNAMODB_ENDPOINT'],
    sesEndpoint: process.env['SES_ENDPOINT'],
    log: consoleLog,
    beside: gallery,
  });
  if (options.people > 0) {
    const added = await inventPeople(system.deps, options);
    console.log(`${added} invented people wait now; igangsetter1@example.org is one of four coordinators.`);
  }
  console.log(greeting(system, data.path));
  const timer = startTimer(system.round, {
    everySeconds: 60,
    failed: (errorName) => console.error(`A round failed (${errorName}); the next one tries again.`),
  });
  stopOnSignal(async () => {
    await timer.stop();
    await system.stop();
    await data.release();
  });
};

/** The first signal stops cleanly, a second one at once. */
const stopOnSignal = (stop: () => Promise<void>): void => {
  let stopping = false;
  const stopOnce = async () => {
    if (stopping) process.exit(130);
    stopping = true;
    console.log('\nStopping; nothing is lost.');
    await stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stopOnce());
};

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'Krets could not start.');
  process.exit(1);
});
