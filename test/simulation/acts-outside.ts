import { subjectTags } from '../../shared/mail/subject-tags.ts';
import { sns } from '../mail/sns-event.ts';
import type { Act } from './acts-people.ts';
import { ask } from './shared-web.ts';
import { linksIn, type Stage } from './stage.ts';

const below = ['', '/change', '/withdraw', '/leave', '/data.json', '/other', '/hand-on', '/pause', '/widen'];

/** A scanner opens every link of a mail, and guesses more: nothing may be written. */
export const scan: Act = async ({ system }: Stage) => {
  const received = system.chance.one(system.notes.inbox);
  if (received === undefined) return;
  system.faults.arm();
  const before = system.table.transactions();
  for (const link of linksIn(received))
    for (const more of [system.chance.one(below) ?? '', ''])
      for (const method of ['GET', 'HEAD'] as const) {
        const { status } = await ask(method, `${link}${more}`);
        if (status >= 500) system.notes.wrong.push(`opening a link was answered ${status}`);
      }
  if (system.table.transactions() !== before) system.notes.wrong.push('opening a link wrote something');
};

/** What the mail service reports of one of our mails: in any order, more than once, and long after. */
export const feedback: Act = async ({ system }: Stage) => {
  const { mail } = system.chance.one(system.notes.inbox) ?? {};
  const subject = mail?.subjectOf;
  if (subject === undefined) return;
  const tags = { [subjectTags.type]: [subject.type], [subjectTags.id]: [subject.id] };
  const bounce = { eventType: 'Bounce', bounce: { bounceType: 'Permanent' }, mail: { tags } };
  const complaint = { eventType: 'Complaint', mail: { tags } };
  const events = system.chance.likely(0.5) ? [bounce, complaint] : [complaint, bounce, complaint];
  for (const event of events.slice(system.chance.below(2))) await system.report(sns(JSON.stringify(event)));
};

/** Hours or days go by; the schedule is kept, late, doubled or forgotten. */
export const pass: Act = async ({ system }: Stage) => {
  const { chance } = system;
  system.forward(chance.likely(0.5) ? 1 + chance.below(12) : 24 * (1 + chance.below(8)));
  if (chance.likely(0.15)) return;
  for (let left = chance.likely(0.2) ? 2 : 1; left > 0; left -= 1) {
    if (chance.likely(0.6)) await system.match();
    await system.follow();
  }
};

export const match: Act = ({ system }) => system.match();
export const follow: Act = ({ system }) => system.follow();

/** The stream hands over what is new; or everything of the last day once more; or loses it. */
export const stream: Act = async ({ system }: Stage) => {
  const { chance, notes } = system;
  if (chance.likely(0.1)) {
    notes.waiting = [];
    return;
  }
  if (chance.likely(0.15)) {
    const again = notes.past.filter(() => chance.likely(0.5));
    notes.waiting = chance.likely(0.5)
      ? [...again, ...notes.waiting]
      : [...notes.waiting, ...again.reverse()];
  }
  await system.runStream();
};

/** For a while the mail service takes few mails, or refuses some for good. */
export const mood: Act = async ({ system: { service, chance } }: Stage) => {
  service.throttles = chance.one([0, 0, 0.3, 1]) ?? 0;
  service.refuses = chance.one([0, 0, 0, 0.2]) ?? 0;
};
