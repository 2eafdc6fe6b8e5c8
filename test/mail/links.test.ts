import { describe, expect, it } from 'vitest';
import { addHours } from '../../shared/domain/time.ts';
import { linkUrl, recallUrl } from '../../shared/mail/links.ts';
import type { MailOwner } from '../../shared/use-cases/mail-port.ts';
import { coordinatorNamed, personNamed } from '../use-cases/support/entities.ts';
import { everyMessage, samples, tokensOf, words, writtenAt } from './rendering.ts';

const seat = {
  groupId: 'group000000000000000000',
  round: 3,
  area: 'bergenhus',
  slot: 'tue-evening',
  language: 'no',
  themed: true,
};
const person = personNamed('Åse', { state: 'invited', seat, rounds: 3 });
const coordinator = coordinatorNamed('Bjørn');
const asParticipant: MailOwner = { type: 'participant', participant: person };
const asCoordinator: MailOwner = { type: 'coordinator', coordinator };
const participant = { type: 'participant', id: person.id } as const;
const own = { type: 'coordinator', id: coordinator.id } as const;

const linksOf = (message: Parameters<typeof words.linksFor>[0]['message'], owner: MailOwner) =>
  words.linksFor({ message, owner, now: writtenAt });
const inDays = (days: number) => addHours(writtenAt, days * 24);

describe('links of a mail', () => {
  it('are those that its words need, for every kind', () => {
    for (const message of everyMessage()) {
      const [link] = linksOf(message, asCoordinator) ?? [];
      const owner = link?.purpose === 'signIn' || link?.purpose === 'ask' ? asCoordinator : asParticipant;
      const made = linksOf(message, owner)?.map(({ purpose }) => purpose);
      expect([message.kind, made]).toEqual([message.kind, Object.keys(tokensOf(message))]);
    }
  });

  it('confirm: as long as an unconfirmed sign-up is kept', () => {
    expect(linksOf({ kind: 'confirm' }, asParticipant)).toEqual([
      { subject: participant, purpose: 'confirm', expiresAt: inDays(3) },
    ]);
  });

  it('place and pause: 400 days', () => {
    expect(linksOf({ kind: 'welcome', talk: false }, asParticipant)).toEqual([
      { subject: participant, purpose: 'place', expiresAt: inDays(400) },
      { subject: participant, purpose: 'unsubscribe', expiresAt: inDays(400) },
    ]);
  });

  it('seat: bound to the round, and known a while after the deadline, so that the page can say so', () => {
    const [invitation] = samples.invitation;
    expect(linksOf(invitation!, asParticipant)?.[0]).toEqual({
      subject: participant,
      purpose: 'seat',
      expiresAt: addHours(invitation!.answerBy, 30 * 24),
      round: 3,
    });
  });

  it('none of it when the seat is gone meanwhile', () => {
    const { seat: _, ...without } = person;
    const owner = { type: 'participant', participant: without } as const;
    expect(linksOf(samples.invitation[0]!, owner)).toBeUndefined();
    expect(linksOf(samples.invitationReminder[0]!, owner)).toBeUndefined();
    expect(linksOf(samples.groupComplete[0]!, owner)).toHaveLength(1);
  });

  it('ask: in the group, bound to the coordinator who was asked', () => {
    expect(linksOf(samples.ask[0]!, asCoordinator)).toEqual([
      {
        subject: { type: 'group', id: 'group000000000000000000' },
        purpose: 'ask',
        expiresAt: inDays(30),
        coordinatorId: coordinator.id,
      },
    ]);
  });

  it('sign-in: one day when asked for, three in other mails, and on to the page it is about', () => {
    const signIn = { subject: own, purpose: 'signIn' };
    const next = (message: Parameters<typeof linksOf>[0]) => linksOf(message, asCoordinator);
    expect(next({ kind: 'signIn' })).toEqual([{ ...signIn, expiresAt: inDays(1), next: '/coordinator' }]);
    expect(next({ kind: 'signIn', next: '/coordinator/lead' })).toEqual([
      { ...signIn, expiresAt: inDays(1), next: '/coordinator/lead' },
    ]);
    expect(next(samples.chooseDate[0]!)).toEqual([
      { ...signIn, expiresAt: inDays(3), next: '/coordinator/groups/group000000000000000000' },
    ]);
    expect(next({ kind: 'talkWaiting' })).toEqual([
      { ...signIn, expiresAt: inDays(3), next: '/coordinator' },
    ]);
  });

  it('no link for a bare address', () => {
    for (const message of everyMessage()) expect(linksOf(message, { type: 'none' })).toEqual([]);
  });

  it('lead to the pages, below the configured address only', () => {
    const base = { baseUrl: 'https://krets.example.org/', locale: 'en' };
    const url = (purpose: Parameters<typeof linkUrl>[1]) => linkUrl(base, purpose, 'a.b');
    expect([
      url('confirm'),
      url('place'),
      url('seat'),
      url('unsubscribe'),
      url('ask'),
      url('signIn'),
      url('session'),
      recallUrl(base),
    ]).toEqual([
      'https://krets.example.org/en/confirm/a.b',
      'https://krets.example.org/en/place/a.b',
      'https://krets.example.org/en/invitation/a.b',
      'https://krets.example.org/en/unsubscribe/a.b',
      'https://krets.example.org/en/ask/a.b',
      'https://krets.example.org/en/coordinator/sign-in/a.b',
      undefined,
      'https://krets.example.org/en/recall',
    ]);
  });
});
