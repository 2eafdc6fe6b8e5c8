import { asksForSeat, asksInterest } from '../domain/calls.ts';
import type { Coordinator } from '../domain/coordinator.ts';
import type { Message, Task } from '../domain/message.ts';
import { type ActiveParticipant, isActive } from '../domain/participant.ts';
import { amendParticipant } from '../domain/participant-step.ts';
import { done, failed, type Result } from '../domain/problem.ts';
import { offersSeat } from '../domain/seats.ts';
import type { TaskOutcome } from '../views/coordinator.ts';
import { attemptAll } from './act.ts';
import { type AfterAnswer, answerSeat } from './answer-seat.ts';
import { type Decision, decided } from './attempt.ts';
import { isCaller } from './own-people.ts';
import { stillInterested, withdrawing } from './person-acts.ts';
import type { Deps } from './ports.ts';

/** What can be answered in a call about this message. */
export const outcomesOf = (message: Message): readonly TaskOutcome[] => {
  if (asksForSeat(message)) return ['accept', 'decline', 'timeDoesNotFit', 'noAnswer'];
  return asksInterest(message) ? ['interested', 'notInterested', 'noAnswer'] : ['told'];
};

type Acted = Decision<AfterAnswer>;
type Call = {
  readonly actor: Coordinator;
  readonly task: Task;
  readonly outcome: TaskOutcome;
  /** Which of its wordings was read out. */
  readonly version?: number | undefined;
};

/** The first of several tries counts: nobody's time grows longer by being called again. */
const tried = (deps: Deps, person: ActiveParticipant, { message }: Task): Acted => {
  const since = (call: ActiveParticipant['interestCall']) => ({ triedAt: call?.triedAt ?? deps.now() });
  const { seat, interestCall } = person;
  const patch =
    asksForSeat(message) && seat
      ? { seat: { ...seat, call: since(seat.call) } }
      : { interestCall: since(interestCall) };
  const after = amendParticipant(person, patch, deps.organisation);
  return decided({}, [{ type: 'participant', before: person, after }]);
};

const act = async (deps: Deps, person: ActiveParticipant, { outcome, actor, task }: Call): Promise<Acted> => {
  switch (outcome) {
    case 'told':
      return decided({});
    case 'interested':
      return stillInterested(deps)(person);
    case 'notInterested':
      return withdrawing(deps)(person);
    case 'noAnswer':
      return tried(deps, person, task);
    case 'accept':
    case 'decline':
    case 'timeDoesNotFit':
      // The promise of confidentiality is part of what the coordinator reads out, in their own language.
      return answerSeat(deps, person, {
        answer: outcome,
        confidentiality: true,
        locale: actor.locale,
        heardBy: actor.id,
      });
  }
};

/** What the call is about is not open any more. */
const isPassed = (task: Task, person: ActiveParticipant, outcome: TaskOutcome): boolean =>
  asksForSeat(task.message)
    ? !offersSeat(task, person.seat)
    : outcome === 'noAnswer' && person.interestAskedAt === undefined;

/** The call is off the list in the same transaction as what was answered in it. */
const withoutTask = (task: Task, decision: Acted): Acted => {
  if (!decision.ok) return decision;
  const { value, changes } = decision.value;
  return decided(value, [...changes, { type: 'task', before: task }]);
};

/** A yes is to what was read out; a date may have changed since. A no, or nobody on the phone, is that all the same. */
const saysMore = ({ task, outcome, version = task.version }: Call): boolean =>
  outcome === 'accept' && version !== task.version;

type Completed = AfterAnswer & { readonly stale: boolean };

const complete = async (deps: Deps, call: Call): Promise<Decision<Completed>> => {
  const { actor, task, outcome } = call;
  const found = await deps.store.participant(task.participantId);
  const person = found !== undefined && isActive(found) ? found : undefined;
  if (person !== undefined && !isCaller(actor, person)) return failed({ kind: 'notYours' });
  const stale = person === undefined || isPassed(task, person, outcome);
  if (!stale && saysMore(call)) return failed({ kind: 'personGone' });
  const acted: Acted = stale ? decided({}) : await act(deps, person, call);
  // Nobody has heard it yet: the call is tried once more.
  const decision = outcome === 'noAnswer' && !stale ? acted : withoutTask(task, acted);
  if (!decision.ok) return decision;
  const { value, changes } = decision.value;
  const passed = (stale && outcome !== 'told') || value.tooLate === true;
  return decided({ ...value, stale: passed }, changes);
};

/**
 * What came of a call to somebody without e-mail. `notYours` for a call that another coordinator makes,
 * `personGone` for one that is off the list, or about something that has passed meanwhile: then it is taken off; and for
 * a yes to an earlier date than the call says now, which stays.
 */
export const completeTask = async (
  deps: Deps,
  actor: Coordinator,
  { taskId, ...said }: { readonly taskId: string } & Pick<Call, 'outcome' | 'version'>,
): Promise<Result<Readonly<Record<never, never>>>> => {
  if (!actor.active) return failed({ kind: 'notYours' });
  const completed = await attemptAll(deps, async (): Promise<Decision<Completed>> => {
    const task = await deps.store.task(taskId);
    if (task === undefined) return failed({ kind: 'personGone' });
    if (!outcomesOf(task.message).includes(said.outcome))
      return failed({ kind: 'wrongState', state: task.message.kind, event: said.outcome });
    return complete(deps, { actor, task, ...said });
  });
  if (!completed.ok) return completed;
  return completed.value.stale ? failed({ kind: 'personGone' }) : done({});
};
