import { describe, expect, it } from 'vitest';
import { createFeedbackHandler } from '../../functions/feedback/handler.ts';
import type { Subject } from '../../shared/domain/link.ts';
import type { Store } from '../../shared/use-cases/ports.ts';
import { keepLines } from './log-lines.ts';
import { sns } from './sns-event.ts';
import { coordinator, createMailWorld, person, toCoordinator, toPerson } from './world.ts';

/** The parts of SES's event that are there, after AWS's documented example. */
const sesEvent = (eventType: string, subject: Subject, more: object = {}) =>
  JSON.stringify({
    eventType,
    mail: {
      timestamp: '2026-11-22T08:00:00.000Z',
      source: 'Krets <krets@example.org>',
      messageId: 'ses-1',
      destination: ['ase@example.com'],
      commonHeaders: { to: ['ase@example.com'], subject: 'Om plassen din' },
      tags: {
        'ses:configuration-set': ['krets'],
        'krets-subject-type': [subject.type],
        'krets-subject-id': [subject.id],
      },
    },
    ...more,
  });
const bounce = (subject: Subject, bounceType = 'Permanent') =>
  sesEvent('Bounce', subject, {
    bounce: {
      bounceType,
      bounceSubType: 'General',
      bouncedRecipients: [{ emailAddress: 'ase@example.com' }],
    },
  });
const complaint = (subject: Subject) =>
  sesEvent('Complaint', subject, {
    complaint: { complainedRecipients: [{ emailAddress: 'ase@example.com' }] },
  });

const feedback = async (around?: (store: Store) => Store) => {
  const world = await createMailWorld(around && { around });
  const { log, lines } = keepLines();
  return { ...world, lines, handler: createFeedbackHandler({ deps: world.deps, log }) };
};

describe('feedback', () => {
  it('records bounces and complaints of participants and coordinators', async () => {
    const { handler, store, lines } = await feedback();
    await handler(sns(bounce(toPerson), complaint(toCoordinator)));
    expect(await store.participant(person.id)).toMatchObject({ mailTrouble: 'bounced' });
    expect(await store.coordinator(coordinator.id)).toMatchObject({ mailTrouble: 'complained' });
    expect(lines).toEqual([{ event: 'feedbackRecorded', recorded: 2, ignored: 0 }]);
  });

  it('ends the same in any order and number', async () => {
    const [b, c] = [bounce(toPerson), complaint(toPerson)];
    for (const order of [
      [b, c],
      [c, b],
      [b, b, c, b],
      [c, c, b],
    ]) {
      const { handler, store } = await feedback();
      for (const message of order) await handler(sns(message));
      await handler(sns(...order));
      expect(await store.participant(person.id)).toMatchObject({ mailTrouble: 'complained' });
    }
  });

  it('ignores what passes by itself, what is not about a person, and what it cannot read', async () => {
    const { handler, store, lines } = await feedback();
    const before = store.dump();
    const untagged = JSON.stringify({ eventType: 'Complaint', mail: { tags: {} } });
    const ignored = [
      bounce(toPerson, 'Transient'),
      bounce(toPerson, 'Undetermined'),
      sesEvent('Delivery', toPerson),
      bounce({ type: 'group', id: 'x' }),
      complaint({ type: 'participant', id: 'unknown' }),
      complaint({ type: 'participant', id: '../../etc' }),
      untagged,
      'Successfully validated SNS topic for Amazon SES event publishing.',
      '{"eventType":"Bounce"}',
      'null',
      '',
    ];
    await handler(sns(...ignored));
    expect(store.dump()).toEqual(before);
    expect(lines).toEqual([{ event: 'feedbackRecorded', recorded: 0, ignored: ignored.length }]);
  });

  it('records the others and fails when one could not be recorded, with nothing personal said', async () => {
    const around = (store: Store): Store => ({
      ...store,
      participant: async () => {
        throw Object.assign(new Error('ase@example.com'), { name: 'TableGone' });
      },
    });
    const { handler, store, lines } = await feedback(around);
    const failing = handler(sns(bounce(toPerson), bounce(toCoordinator)));
    await expect(failing).rejects.toThrow('could not be recorded');
    await expect(failing).rejects.not.toThrow('ase@example.com');
    expect(await store.coordinator(coordinator.id)).toMatchObject({ mailTrouble: 'bounced' });
    expect(lines).toEqual([
      { event: 'feedbackFailed', errorName: 'TableGone' },
      { event: 'feedbackRecorded', recorded: 1, ignored: 0 },
    ]);
  });
});
