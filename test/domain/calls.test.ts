import { describe, expect, it } from 'vitest';
import { asksForSeat, asksInterest, calledAnew, isAboutNoSeat, pastWith } from '../../shared/domain/calls.ts';
import type { Change } from '../../shared/domain/change.ts';
import type { Message, Task } from '../../shared/domain/message.ts';
import type { ActiveParticipant, Participant, SeatView } from '../../shared/domain/participant.ts';
import { addHours, instant } from '../../shared/domain/time.ts';
import { personNamed } from '../use-cases/support/entities.ts';

const now = instant('2026-11-23T09:00:00.000Z');
const [earlier, later] = [addHours(now, -1), addHours(now, 1)];
const answerBy = instant('2026-11-30T22:59:59.999Z');
const group = { area: 'bergenhus', slot: 'tue-evening', language: 'no' };
const meeting = { startsAt: instant('2026-12-08T17:00:00.000Z'), lengthMinutes: 90, place: 'x', sequence: 0 };

const offers: readonly Message[] = [
  { kind: 'invitation', group, answerBy },
  { kind: 'invitationDated', group, answerBy },
  { kind: 'invitationReminder', group, answerBy },
];
const aboutGroup: readonly Message[] = [
  { kind: 'groupComplete', group },
  { kind: 'newCoordinator', group },
  { kind: 'meetingSet', group, meeting, uid: 'u' },
  { kind: 'meetingMoved', group, meeting, uid: 'u' },
  { kind: 'meetingCancelled', group, meeting, uid: 'u' },
  { kind: 'meetingReminder', group, meeting },
];
const interest: Message = { kind: 'stillInterested', answerBy };
const others: readonly Message[] = [
  { kind: 'welcome', talk: false },
  { kind: 'placeLapsed' },
  { kind: 'backInQueue', reason: 'tooFew', meeting, uid: 'u' },
  { kind: 'paused', reason: 'talk' },
];
const all = [...offers, ...aboutGroup, interest, ...others];

const seat: SeatView = { groupId: 'g', round: 1, ...group, themed: false, invitedAt: now, answerBy };
const person = (patch: Partial<ActiveParticipant> = {}): ActiveParticipant =>
  personNamed('Ada', { email: undefined, phone: '+4790000001', state: 'invited', seat, ...patch });

const gone = (before: Participant | undefined, after: Participant | undefined): readonly Message[] => {
  const change = before === undefined ? { after: after! } : { before, after };
  const past = pastWith({ type: 'participant', ...change });
  return past === undefined ? [] : all.filter(past.about);
};
const kindsOf = (messages: readonly Message[]) => messages.map(({ kind }) => kind);
/** A waiting person, as somebody is who has just lost a seat. */
const waiting = person({ state: 'waiting', seat: undefined });

describe('messages', () => {
  it('offer a seat, or ask about interest, by their kind', () => {
    expect(all.filter(asksForSeat)).toEqual(offers);
    expect(all.filter(asksInterest)).toEqual([interest]);
  });
});

describe('calls that are past', () => {
  it('are all, of who ends', () => {
    const { id, version } = waiting;
    expect(gone(waiting, { id, version, state: 'withdrawn', endedAt: now })).toEqual(all);
    expect(gone(waiting, undefined)).toEqual(all);
    expect(pastWith({ type: 'participant', before: waiting })?.participantId).toBe(id);
  });

  it('are none, of who has e-mail, has just come, or has ended before', () => {
    const mailed = person({ email: 'ada@example.org' });
    const { id, version } = waiting;
    const ended = { id, version, state: 'withdrawn', endedAt: now } as const;
    expect(gone(mailed, undefined)).toEqual([]);
    expect(gone(undefined, waiting)).toEqual([]);
    expect(gone(ended, ended)).toEqual([]);
  });

  it.each(['invited', 'accepted', 'inGroup'] as const)('are about the seat that was lost: %s', (state) => {
    expect(gone(person({ state }), waiting)).toEqual([...offers, ...aboutGroup]);
    const anew = person({ state: 'invited', seat: { ...seat, round: 2 } });
    expect(gone(person({ state }), anew)).toEqual([...offers, ...aboutGroup]);
  });

  it('are none about a seat that nobody knew of, or that stays', () => {
    expect(gone(person({ state: 'proposed' }), waiting)).toEqual([]);
    expect(gone(person({ state: 'proposed' }), person({ seat: { ...seat, round: 2 } }))).toEqual([]);
    expect(gone(waiting, person())).toEqual([]);
    expect(pastWith({ type: 'participant', before: waiting, after: waiting })).toBeUndefined();
    for (const state of ['invited', 'accepted', 'inGroup'] as const)
      expect(gone(person({ state }), person({ state, seat: { ...seat, meeting } }))).toEqual([]);
  });

  it('are the offers, once they are answered, and all about the seat, once its people have met', () => {
    expect(gone(person(), person({ state: 'accepted' }))).toEqual(offers);
    expect(gone(person({ state: 'accepted' }), person({ state: 'inGroup' }))).toEqual([
      ...offers,
      ...aboutGroup,
    ]);
  });

  it('are the question about interest, for who is heard from or asked anew', () => {
    const asked = { ...waiting, interestAskedAt: earlier };
    const heard = { ...waiting, interestConfirmedAt: now };
    expect(kindsOf(gone(asked, heard))).toEqual(['stillInterested']);
    expect(kindsOf(gone(waiting, asked))).toEqual(['stillInterested']);
    expect(kindsOf(gone(asked, { ...asked, interestAskedAt: now }))).toEqual(['stillInterested']);
    // Placed by a matching, they have said nothing.
    expect(gone(asked, waiting)).toEqual([]);
    expect(gone(asked, { ...asked, interestCall: { triedAt: now } })).toEqual([]);
  });

  it('are both, for who leaves a seat by their own wish', () => {
    const left = { ...waiting, interestConfirmedAt: now };
    expect(gone(person(), left)).toEqual([...offers, ...aboutGroup, interest]);
  });
});

describe('a call about no seat', () => {
  const call = (message: Message, createdAt = now) => ({
    ...{ id: 'call', version: 1, participantId: waiting.id, message, createdAt },
  });
  const aimless = (who: ActiveParticipant, createdAt = now) =>
    all.filter((message) => isAboutNoSeat(call(message, createdAt), who));

  it('is one about a seat, to who has none or knows of none', () => {
    expect(aimless(waiting)).toEqual([...offers, ...aboutGroup]);
    expect(aimless(person({ state: 'proposed' }))).toEqual([...offers, ...aboutGroup]);
  });

  it('is an offer to who has answered, or of another seat or deadline', () => {
    expect(aimless(person())).toEqual([]);
    expect(aimless(person({ state: 'accepted' }))).toEqual(offers);
    expect(aimless(person({ state: 'inGroup' }))).toEqual(offers);
    expect(aimless(person({ seat: { ...seat, answerBy: later } }))).toEqual(offers);
  });

  it('is one from before they were invited', () => {
    expect(aimless(person(), later)).toEqual([]);
    expect(aimless(person(), earlier)).toEqual([...offers, ...aboutGroup]);
    expect(aimless(person({ state: 'accepted' }), earlier)).toEqual([...offers, ...aboutGroup]);
  });
});

describe('calls about a group whose date changes', () => {
  const call = (id: string, message: Message, participantId = waiting.id): Task => ({
    ...{ id, version: 3, participantId, message, createdAt: earlier },
  });
  const written = (message: Message): Change => ({
    type: 'task',
    after: { id: 'new', version: 1, participantId: waiting.id, message, createdAt: now },
  });
  const member: Change = { type: 'participant', before: person(), after: person() };
  const dated: Message = { kind: 'invitationDated', group, answerBy, meeting };
  const moved: Message = { kind: 'meetingMoved', group, meeting, uid: 'u' };

  it.each(offers)('say the new date in the place of an offer: $kind', (offer) => {
    const before = call('old', offer);
    const after = { ...before, message: dated };
    expect(calledAnew([member, written(dated)], [before])).toEqual([member, { type: 'task', before, after }]);
  });

  it('are new ones where there was none, or one to somebody else', () => {
    const changes = [member, written(dated), written(moved)];
    expect(calledAnew(changes, [])).toEqual(changes);
    expect(calledAnew(changes, [call('old', dated, 'somebody')])).toEqual(changes);
    const told: Change = { type: 'task', before: call('t', moved) };
    expect(calledAnew(changes, [call('t', moved)])).toEqual([...changes, told]);
    const about = [call('1', { kind: 'newCoordinator', group }), call('2', interest)];
    expect(calledAnew(changes, [...about, ...others.map((one, n) => call(`o${n}`, one))])).toEqual(changes);
  });

  it('take the place of what only told of another date', () => {
    const told = aboutGroup.filter(({ kind }) => kind !== 'newCoordinator');
    const calls = told.map((message, n) => call(`t${n}`, message));
    expect(calledAnew([member, written(moved)], calls)).toEqual([
      member,
      written(moved),
      ...calls.map((before) => ({ type: 'task', before })),
    ]);
  });

  it('go where there is nothing more to say, and nothing goes with whoever is not in the group', () => {
    const before = call('old', dated);
    const gone: Change = { type: 'participant', before: person() };
    const done: Change = { type: 'task', before: call('done', moved) };
    expect(calledAnew([member], [before])).toEqual([member, { type: 'task', before }]);
    expect(calledAnew([gone, done], [before])).toEqual([gone, done]);
  });
});
