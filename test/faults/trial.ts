import { createFollowUpHandler } from '../../functions/follow-up/handler.ts';
import { chunks } from '../../shared/domain/parallel.ts';
import { addHours, type Instant } from '../../shared/domain/time.ts';
import { createLinksFor } from '../../shared/mail/links.ts';
import type { Organisation } from '../../shared/organisation/schema.ts';
import { keyOf } from '../../shared/store/items.ts';
import { createMemoryRows } from '../../shared/store/memory-rows.ts';
import { createStore } from '../../shared/store/store.ts';
import { mostWrites } from '../../shared/store/writes.ts';
import type { DeliverDeps } from '../../shared/use-cases/deliver.ts';
import type { OutgoingMail, Render } from '../../shared/use-cases/mail-port.ts';
import type { Deps, RawRow } from '../../shared/use-cases/ports.ts';
import { watchedLog, watchedRows } from '../canaries/watch.ts';
import { createTestDeps } from '../use-cases/support/test-deps.ts';
import { createFaults, type Faults } from './faults.ts';
import { faultyRows } from './faulty-rows.ts';
import { faultySender } from './faulty-sender.ts';

/** A table with its clock, a process that works on it and may fail, and a mailbox. */
export type Trial = {
  readonly deps: Deps;
  readonly mail: DeliverDeps;
  readonly faults: Faults;
  /** Every copy that went out. */
  readonly sent: readonly OutgoingMail[];
  readonly dump: () => readonly RawRow[];
  readonly now: () => Instant;
  /** Lets so many hours go by in which nothing happens. */
  readonly wait: (hours: number) => void;
  /** The scheduled function, hourly for so many hours, without faults. */
  readonly settle: (hours: number) => Promise<void>;
};

const patience = 3;

/** Only what kind of mail it is: words are tested elsewhere, and take longer than all the rest. */
const render: Render = ({ message }) => ({
  subject: message.kind,
  text: '',
  html: '',
  from: { name: '', address: '' },
  replyTo: '',
});

export type Beginning = {
  readonly rows: readonly RawRow[];
  readonly start: Instant;
  readonly organisation: Organisation;
};

/** Goes on from these rows; every trial of one scene begins with the same table, clock and chance. */
export const createTrial = async ({ rows, start, organisation }: Beginning): Promise<Trial> => {
  const memory = watchedRows(createMemoryRows());
  for (const some of chunks(rows, mostWrites))
    await memory.transact(some.map((item) => ({ kind: 'put', key: keyOf(item), item })));
  let at = start;
  const now = () => at;
  const faults = createFaults();
  const deps: Deps = {
    // The ids of this process are not those with which the scene was made.
    ...createTestDeps({ organisation, now: start, chance: 'trial' }).deps,
    now,
    store: createStore(faultyRows(memory, faults), now),
  };
  const sent: OutgoingMail[] = [];
  const send = async (mail: OutgoingMail) => {
    sent.push(mail);
    return 'sent' as const;
  };
  const linksFor = createLinksFor({ organisation, answers: false });
  const mail: DeliverDeps = { ...deps, linksFor, render, send: faultySender(send, faults) };
  const follow = createFollowUpHandler({ deps, mail, log: watchedLog(() => undefined) });
  const wait = (hours: number) => {
    at = addHours(at, hours);
  };
  const settle = async (hours: number) => {
    faults.arm();
    for (let hour = 0; hour < hours; hour += 1) {
      wait(1);
      await follow();
    }
  };
  return { deps, mail, faults, sent, dump: memory.dump, now, wait, settle };
};

export type Act = (trial: Trial) => Promise<unknown>;

const isDone = (answer: unknown): boolean =>
  !(typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false && isBusy(answer));

const isBusy = (answer: object): boolean =>
  'problem' in answer &&
  typeof answer.problem === 'object' &&
  answer.problem !== null &&
  'kind' in answer.problem &&
  answer.problem.kind === 'busy';

/** As a person or Lambda would: again, in a new process, as long as it failed; the last time all is well. */
export const drive = async (trial: Trial, act: Act): Promise<number> => {
  for (let tries = 1; ; tries += 1) {
    if (tries > patience) trial.faults.arm();
    try {
      if (isDone(await act(trial))) return tries;
    } catch {
      if (tries > patience) throw new Error('failed although nothing went wrong outside');
    }
    trial.faults.restart();
  }
};
