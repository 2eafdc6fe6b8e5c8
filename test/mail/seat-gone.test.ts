import { describe, expect, it } from 'vitest';
import type { ActiveParticipant } from '../../shared/domain/participant.ts';
import { addHours, instant } from '../../shared/domain/time.ts';
import { deliver } from '../../shared/use-cases/deliver.ts';
import { createMailWorld, person } from './world.ts';

const answerBy = instant('2026-11-26T09:00:00.000Z');
const seat = {
  ...{ groupId: 'g', round: 2, area: 'bergenhus', slot: 'tue-evening', language: 'no', themed: false },
  answerBy,
};

/** What the mail says that was written while the place was open, when it is sent to this person. */
const said = async (patch: Partial<ActiveParticipant>) => {
  const world = await createMailWorld();
  await world.store.commit([
    { type: 'participant', before: person, after: { ...person, rounds: 2, ...patch } },
  ]);
  expect(await deliver(world.deps, await world.post({ kind: 'replySeatHelp', answerBy }))).toBe('sent');
  return world.accepted[0]?.text ?? '';
};

describe('the answer to a mail about a place, when it is sent later', () => {
  it('has the link of the place while that is open', async () => {
    expect(await said({ state: 'invited', seat })).toContain('/invitation/');
  });

  it.each<[string, Partial<ActiveParticipant>]>([
    ['has gone', {}],
    ['is another one', { state: 'invited', seat: { ...seat, round: 3, answerBy: addHours(answerBy, 24) } }],
    ['has been taken', { state: 'accepted', seat }],
  ])('says that it cannot be answered any more when the place %s', async (_, patch) => {
    const text = await said(patch);
    expect(text).not.toContain('/invitation/');
    expect(text).toContain('/place/');
  });
});
