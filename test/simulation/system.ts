import type { DynamoDBRecord } from 'aws-lambda';
import { createFeedbackHandler } from '../../functions/feedback/handler.ts';
import { createFollowUpHandler } from '../../functions/follow-up/handler.ts';
import { createMailerHandler } from '../../functions/mailer/handler.ts';
import { createMatcherHandler } from '../../functions/matcher/handler.ts';
import { addHours, type Instant } from '../../shared/domain/time.ts';
import type { Log } from '../../shared/log/catalogue.ts';
import { createMailWords } from '../../shared/mail/render.ts';
import type { Rows } from '../../shared/store/rows.ts';
import { createStore } from '../../shared/store/store.ts';
import type { Item } from '../../shared/store/writes.ts';
import type { OutgoingMail, SendOutcome } from '../../shared/use-cases/mail-port.ts';
import type { Deps } from '../../shared/use-cases/ports.ts';
import { createFaults } from '../faults/faults.ts';
import { faultyRows } from '../faults/faulty-rows.ts';
import { faultySender } from '../faults/faulty-sender.ts';
import { createTestDeps } from '../use-cases/support/test-deps.ts';
import { baseUrl } from '../web/support/visitor.ts';
import { type Chance, createChance } from './chance.ts';
import { createMailLedger, type Posted } from './mail-ledger.ts';
import { sharedWeb } from './shared-web.ts';
import { pump, recordOf } from './stream.ts';
import { type Ground, type Seen, type WatchedRows, watchRows } from './watch-rows.ts';
import { fairWeather, type Weather } from './weather.ts';

/** A mail that somebody has in their inbox. */
export type Received = { readonly mail: OutgoingMail; readonly at: Instant };

/** What outlives a history's beginning, so that histories can begin in the middle of a story. */
export type Begun = {
  readonly rows: readonly Item[];
  readonly at: Instant;
  readonly inbox: readonly Received[];
  readonly posted: ReadonlyMap<string, Posted>;
  readonly secrets: readonly string[];
};

/** A defect put in on purpose, to see that it is found. */
export type Defect = {
  readonly rows?: (rows: Rows) => Rows;
  readonly log?: (log: Log) => Log;
  readonly deps?: (deps: Deps) => Deps;
};

export type SystemOptions = {
  readonly seed: number;
  readonly begun?: Begun | undefined;
  readonly defect?: Defect | undefined;
  /** Where the table lies; in memory without it. */
  readonly ground?: Ground | undefined;
  readonly weather?: Weather | undefined;
};

const start = '2026-11-23T09:00:00.000Z';
const moves = 60;

/** What one history leaves behind beside the table: all that the invariants look at. */
export type Notes = {
  /** Seen at the moment it happened. */
  readonly wrong: string[];
  /** Everything that was logged or thrown out of a function. */
  readonly lines: string[];
  readonly inbox: Received[];
  /** Records that the stream has not handed over yet, and those it has. */
  waiting: DynamoDBRecord[];
  readonly past: DynamoDBRecord[];
  readonly secrets: Set<string>;
  /** Transactions to look through. */
  readonly seen: Seen[];
  /** Faults and doubled calls that may each cost a copy of a mail. */
  mailFaults: number;
};

const createNotes = (begun: Begun | undefined): Notes => ({
  wrong: [],
  lines: [],
  inbox: [...(begun?.inbox ?? [])],
  waiting: [],
  past: [],
  secrets: new Set(begun?.secrets),
  seen: [],
  mailFaults: 0,
});

const copied = (posted: ReadonlyMap<string, Posted> = new Map()) =>
  new Map([...posted].map(([id, one]) => [id, { ...one }]));

const depsOf = (
  rows: Rows,
  { seed, notes, now }: { seed: number; notes: Notes; now: () => Instant },
): Deps => {
  const { deps } = createTestDeps({ now: start, chance: `history ${seed}` });
  const chance = createChance(seed + 1);
  const newSecret = () => {
    const secret = deps.newSecret();
    notes.secrets.add(secret);
    return secret;
  };
  return { ...deps, now, newSecret, store: createStore(rows, now), randomInt: chance.below };
};

/** Who may still be written to at this moment, seen in the table and not in what the mailer knows. */
const alive = (table: WatchedRows, { subjectOf }: OutgoingMail): boolean => {
  if (subjectOf === undefined || subjectOf.type === 'group') return true;
  const row =
    subjectOf.type === 'participant'
      ? table.row({ pk: `P#${subjectOf.id}`, sk: '#' })
      : table.row({ pk: 'COORDINATORS', sk: subjectOf.id });
  return row !== undefined && row['endedAt'] === undefined && row['active'] !== false;
};

/** Krets in one process: the functions' own handlers over a table, a stream, a clock and a mail service that obey a seed. */
export const createSystem = async ({
  seed,
  begun,
  defect = {},
  ground,
  weather = fairWeather,
}: SystemOptions) => {
  const chance: Chance = createChance(seed);
  const notes = createNotes(begun);
  const ledger = createMailLedger(copied(begun?.posted));
  let at = begun?.at ?? addHours(createTestDeps({ now: start }).clock.now(), 0);
  const now = () => at;
  let number = 0;
  const table = await watchRows(begun?.rows ?? [], {
    ground,
    tell: (seen) => {
      notes.seen.push(seen);
      const { came, went } = ledger.note(seen, at);
      for (const key of came) {
        number += 1;
        notes.waiting.push(recordOf(key, number));
      }
      lost.push(...went);
    },
  });
  const lost: Posted[] = [];
  const faults = createFaults();
  const { rows: broken = (rows: Rows) => rows } = defect;
  const { deps: spoiled = (deps: Deps) => deps } = defect;
  const { log: leaking = (log: Log) => log } = defect;
  const deps = weather.deps(
    spoiled(depsOf(faultyRows(weather.rows(broken(table)), faults), { seed, notes, now })),
  );
  const log: Log = leaking((event, fields) => void notes.lines.push(JSON.stringify({ event, ...fields })));

  /** The service's moods: mostly yes; now and then not now, never, or a yes that does not arrive. */
  const service = { refuses: 0, throttles: 0 };
  const send = async (mail: OutgoingMail): Promise<SendOutcome> => {
    const posted = ledger.all.get(mail.id);
    if (chance.likely(service.throttles)) return 'later';
    if (chance.likely(service.refuses)) {
      if (posted !== undefined) posted.refused = true;
      return 'refused';
    }
    if (posted === undefined) notes.wrong.push('a mail without a row');
    else posted.copies += 1;
    if (!alive(table, mail)) notes.wrong.push(`mailToNobody ${posted?.row.message.kind}`);
    notes.inbox.push({ mail, at });
    return 'sent';
  };
  const words = createMailWords({ organisation: deps.organisation, baseUrl });
  const mail = { ...deps, ...words, send: faultySender(send, faults) };
  sharedWeb.attach({ deps, failed: (failure) => void notes.lines.push(JSON.stringify(failure)) });

  const mailer = createMailerHandler({ deps: mail, log });
  /** A process that has died says nothing at all, so Lambda takes the whole batch for failed. */
  const handler: typeof mailer = async (event) => {
    const response = await mailer(event);
    notes.mailFaults += faults.happened().length;
    const crashed = faults.happened().some(({ kind }) => kind.startsWith('crash'));
    faults.arm();
    if (crashed) throw new Error('the process died');
    return response;
  };

  const runStream = async (): Promise<void> => {
    const records = notes.waiting;
    notes.waiting = [];
    notes.past.push(...records);
    await pump(records, handler);
  };

  const call = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch (error) {
      notes.lines.push(String(error));
      return false;
    } finally {
      notes.mailFaults += faults.happened().length;
    }
  };
  return {
    ...{ chance, notes, ledger, lost, table, faults, deps, now, service, handler, runStream, weather },
    forward: (hours: number) => {
      at = addHours(at, hours);
    },
    match: () => call(createMatcherHandler({ deps, moves, log })),
    follow: () => call(createFollowUpHandler({ deps, mail, log })),
    report: (event: Parameters<ReturnType<typeof createFeedbackHandler>>[0]) =>
      call(() => createFeedbackHandler({ deps, log })(event)),
    begun: async (): Promise<Begun> => ({
      rows: await table.dump(),
      at,
      inbox: [...notes.inbox],
      posted: copied(ledger.all),
      secrets: [...notes.secrets],
    }),
  };
};

export type System = Awaited<ReturnType<typeof createSystem>>;
