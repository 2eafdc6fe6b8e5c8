import { setTimeout as wait } from 'node:timers/promises';
import { pick, seeded } from '../../shared/matching/random.ts';
import type { Expectations } from '../../test/journeys/expectations.ts';
import { type Mail, mailboxOver } from '../../test/journeys/mailbox.ts';
import type { Scene } from '../../test/journeys/play.ts';
import { createVisitor } from '../../test/journeys/visitor.ts';
import type { Cdk } from './cdk.ts';
import type { Deployed } from './deployed.ts';
import { throughDoor } from './front-door.ts';
import type { TableView } from './table.ts';
import type { Target } from './target.ts';

/** What the acts of a rehearsal share. */
export type Rehearsal = Expectations & {
  readonly say: (line: string) => void;
  readonly target: Target;
  readonly cdk: Cdk;
  /** For what the rehearsal writes; gone at its end. */
  readonly folder: string;
  readonly now: () => Date;
};

const checks = 240;
const pause = 250;

/** The outbox says it better than silence: a row is gone when its mail was sent. */
const untilSent = async ({ outbox }: TableView): Promise<void> => {
  for (let left = checks; left > 0; left -= 1) {
    if ((await outbox()) === 0) return;
    await wait(pause);
  }
  throw new Error('Mails stay in the outbox and are not sent.');
};

/** The stage for the journey's own scenes: pages by HTTP, mails from SES, and the table only to know when to go on. */
export const sceneOn = (
  rehearsal: Rehearsal,
  { deployed, table, mails }: { deployed: Deployed; table: TableView; mails: () => Promise<readonly Mail[]> },
): Scene => {
  const random = seeded(1);
  const { say, expect, failures, checked, target } = rehearsal;
  const send = throughDoor(target.connection.endpoint);
  return {
    expect,
    failures,
    checked,
    say,
    baseUrl: deployed.address,
    mailbox: mailboxOver(mails, { quiet: () => untilSent(table), patience: 1200 }),
    below: (limit) => pick(random, limit),
    newVisitor: () => createVisitor(deployed.address, send),
  };
};
