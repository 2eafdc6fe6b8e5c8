import type { LocalSystem } from '../../infra/local/system.ts';
import { pick, seeded } from '../../shared/matching/random.ts';
import type { Expectations } from './expectations.ts';
import { createMailbox, type Mailbox } from './mailbox.ts';
import { createVisitor, type Visitor } from './visitor.ts';

export type Person = {
  readonly name: string;
  readonly email: string;
  readonly locale: 'nb' | 'en';
  readonly visitor: Visitor;
};
export type Staff = { readonly name: string; readonly email: string; readonly visitor: Visitor };

/** Everything the scenes of the journey share: addresses to go to, mails to read, and no table. */
export type Scene = Expectations & {
  readonly baseUrl: string;
  readonly mailbox: Mailbox;
  readonly say: (line: string) => void;
  readonly below: (limit: number) => number;
  readonly newVisitor: () => Visitor;
};

/** A story whose clock can be moved and whose schedules can be called. */
export type Play = Scene & {
  /** One round of the scheduled functions; then every mail that follows has come. */
  readonly round: () => Promise<void>;
  /** Lets days pass, with a round on each. */
  readonly days: (count: number) => Promise<void>;
  readonly now: () => string;
};

export const createPlay = (
  system: LocalSystem,
  {
    seed,
    say,
    expectations,
  }: { readonly seed: number; readonly say: (line: string) => void; readonly expectations: Expectations },
): Play => {
  const mailbox = createMailbox(system.inboxUrl ?? '');
  const random = seeded(seed);
  const round = async () => {
    await system.round();
    await mailbox.quiet();
  };
  return {
    ...expectations,
    baseUrl: system.baseUrl,
    mailbox,
    say: (line) => say(`${system.clock.now().slice(0, 10)}  ${line}`),
    below: (limit) => pick(random, limit),
    newVisitor: () => createVisitor(system.baseUrl),
    round,
    days: async (count) => {
      for (let day = 0; day < count; day += 1) {
        system.clock.advanceHours(24);
        await system.round();
      }
      await mailbox.quiet();
    },
    now: system.clock.now,
  };
};
