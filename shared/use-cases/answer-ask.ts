import { askCoordinator, askNext, closeAsk } from '../domain/ask.ts';
import { coordinatorsFor } from '../domain/candidates.ts';
import type { Change } from '../domain/change.ts';
import { readContact } from '../domain/contact.ts';
import type { Coordinator } from '../domain/coordinator.ts';
import { excludePerson } from '../domain/exclude.ts';
import { pauseEnd } from '../domain/forms/availability.ts';
import type { ActiveGroup } from '../domain/group.ts';
import { type FieldProblem, failed, type Result } from '../domain/problem.ts';
import { takeGroup } from '../domain/take.ts';
import { isPast } from '../domain/time.ts';
import { type AskedBy, openQuestion } from './ask-link.ts';
import { attempt, type Decision, decided } from './attempt.ts';
import { contactHash } from './contact-hash.ts';
import { keepsAwayFrom } from './keeps-away.ts';
import type { Deps } from './ports.ts';
import { askingOf, membersOf, settingOf, staffOf } from './scene.ts';
import { tendGroup } from './tend-group.ts';

export type { AskedBy } from './ask-link.ts';
export { askAlternatives, askColleagues, viewAsk } from './ask-view.ts';

export type AskAnswer =
  | { readonly kind: 'take' }
  | { readonly kind: 'takeOther'; readonly area: string; readonly slot: string }
  | { readonly kind: 'cannot' }
  | { readonly kind: 'handOn'; readonly coordinatorId: string }
  /** Somebody the coordinator knows: moved out unseen, without a word on whether they were in it. */
  | { readonly kind: 'excludeKnown'; readonly contact: string }
  /** A local date, `YYYY-MM-DD`. */
  | { readonly kind: 'pauseUntil'; readonly date: string };

type Question = { readonly group: ActiveGroup; readonly me: Coordinator };
type Answer<Kind extends AskAnswer['kind']> = Extract<AskAnswer, { readonly kind: Kind }>;
type Answered = Promise<Decision<{ readonly groupId: string }>>;

const invalid = (field: string, problem: FieldProblem) =>
  failed({ kind: 'invalid', fields: { [field]: problem } });

const written = (before: ActiveGroup, group: ActiveGroup, changes: readonly Change[]) =>
  decided({ groupId: before.id }, [{ type: 'group', before, after: group }, ...changes]);

const take = async (deps: Deps, { group, me }: Question, answer: Answer<'take' | 'takeOther'>): Answered => {
  const elsewhere = answer.kind === 'takeOther' ? { area: answer.area, slot: answer.slot } : undefined;
  const members = await membersOf(deps, group);
  const keptAway = members.filter(keepsAwayFrom(deps, me));
  const changes = takeGroup(group, { members, keptAway, coordinator: me, elsewhere }, settingOf(deps));
  if (!changes.ok) return changes;
  // Written unchanged, as a condition: nobody gets a group in the moment they are closed.
  return decided({ groupId: group.id }, [...changes.value, { type: 'coordinator', before: me, after: me }]);
};

const cannot = async (deps: Deps, { group }: Question, more: readonly Change[] = []): Answered => {
  const asking = await askingOf(deps, await membersOf(deps, group));
  const next = askNext(closeAsk(group, 'cannot'), asking, settingOf(deps));
  return next.ok ? written(group, next.value.group, [...next.value.changes, ...more]) : next;
};

const handOn = async (deps: Deps, { group, me }: Question, answer: Answer<'handOn'>): Answered => {
  const { coordinators, groups } = await staffOf(deps);
  const could = coordinatorsFor(group, coordinators, { groups, now: deps.now() });
  const coordinator = could.find(({ id }) => id === answer.coordinatorId);
  if (coordinator === undefined) return invalid('coordinatorId', 'notAChoice');
  const handed = { coordinator, handedOnBy: me.firstName };
  const next = askCoordinator(closeAsk(group, 'handedOn'), handed, settingOf(deps));
  return next.ok ? written(group, next.value.group, next.value.changes) : next;
};

const excludeKnown = async (deps: Deps, { group }: Question, answer: Answer<'excludeKnown'>): Answered => {
  const contact = readContact(answer.contact);
  if (contact === undefined) return invalid('contact', 'emailOrPhone');
  const hash = contactHash(deps, contact);
  const members = await membersOf(deps, group);
  const known = members.find((member) => member.emailHash === hash || member.phoneHash === hash);
  if (known === undefined) return decided({ groupId: group.id });
  const excluded = excludePerson(group, known, settingOf(deps));
  return excluded.ok ? written(group, excluded.value.group, excluded.value.changes) : excluded;
};

const pauseUntil = async (deps: Deps, question: Question, answer: Answer<'pauseUntil'>): Answered => {
  const now = deps.now();
  const until = pauseEnd({ organisation: deps.organisation, now })(answer.date);
  if (!until.ok) return invalid('date', until.problem);
  if (isPast(until.value, now)) return invalid('date', 'inThePast');
  const { me } = question;
  const after = { ...me, pausedUntil: until.value };
  return cannot(deps, question, [{ type: 'coordinator', before: me, after }]);
};

const answered = (deps: Deps, question: Question, answer: AskAnswer): Answered => {
  switch (answer.kind) {
    case 'take':
    case 'takeOther':
      return take(deps, question, answer);
    case 'cannot':
      return cannot(deps, question);
    case 'handOn':
      return handOn(deps, question, answer);
    case 'excludeKnown':
      return excludeKnown(deps, question, answer);
    case 'pauseUntil':
      return pauseUntil(deps, question, answer);
  }
};

/** A coordinator's answer, by the link of the mail or signed in; somebody who left since has no say any more. */
export const answerAsk = async (
  deps: Deps,
  { answer, ...by }: AskedBy & { readonly answer: AskAnswer },
): Promise<Result<{ readonly groupId: string }>> => {
  const result = await attempt(deps.store, async () => {
    const opened = await openQuestion(deps, by);
    if (!opened.ok) return opened;
    const me = await deps.store.coordinator(opened.value.coordinatorId);
    if (me === undefined || !me.active) return failed({ kind: 'unknownLink' });
    return answered(deps, { group: opened.value.group, me }, answer);
  });
  if (result.ok) await tendGroup(deps, result.value.groupId);
  return result;
};
