import { describe, expect, it } from 'vitest';
import { isActiveGroup } from '../../../shared/domain/group.ts';
import { isActive } from '../../../shared/domain/participant.ts';
import { answerInvitation } from '../../../shared/use-cases/invitation.ts';
import { changePlace, leaveGroup, pausePlace, withdrawPlace } from '../../../shared/use-cases/place.ts';
import { changeValues } from '../../domain/forms/values.ts';
import { idOf } from '../support/entities.ts';
import { personLink } from '../support/table.ts';
import type { TestKit } from '../support/test-deps.ts';
import { unhurried } from '../support/unhurried.ts';
import { adaIn, others } from './stage.ts';

/** Person and group say the same about who has a seat. */
const expectConsistent = async (kit: TestKit) => {
  const group = await kit.store.group(idOf('group'));
  const seats = group !== undefined && isActiveGroup(group) ? group.seats : [];
  const people = (await kit.store.participants(['Ada', ...others].map(idOf))).filter(isActive);
  const seated = people.filter(({ seat }) => seat !== undefined).map(({ id }) => id);
  expect(seats.map(({ participantId }) => participantId).toSorted()).toEqual(seated.toSorted());
  for (const { participantId, status } of seats) {
    const { state } = people.find(({ id }) => id === participantId) ?? {};
    expect([state, status]).toEqual([state, state === 'inGroup' ? 'member' : state]);
  }
};

const presses = {
  accept: async (kit: TestKit, token: string) =>
    answerInvitation(kit.deps, { token, answer: 'accept', confidentiality: true }),
  decline: async (kit: TestKit, token: string) => answerInvitation(kit.deps, { token, answer: 'decline' }),
  withdraw: (kit: TestKit, token: string) => withdrawPlace(kit.deps, token),
  pause: (kit: TestKit, token: string) => pausePlace(kit.deps, token),
  leave: (kit: TestKit, token: string) => leaveGroup(kit.deps, token),
  change: (kit: TestKit, token: string) =>
    changePlace(kit.deps, { token, values: { ...changeValues, slots: ['mon-morning'] } }),
};
type Press = keyof typeof presses;

const purposeOf = (press: Press) => (press === 'accept' || press === 'decline' ? 'seat' : 'place');

const pressed = async (kit: TestKit, name: string, press: Press) => {
  const person = { id: idOf(name) };
  const token = await personLink(kit, person, { purpose: purposeOf(press), extra: { round: 1 } });
  return presses[press](kit, token);
};

const pairs = [
  ['invited', 'accept', 'withdraw'],
  ['invited', 'accept', 'decline'],
  ['invited', 'accept', 'pause'],
  ['invited', 'withdraw', 'pause'],
  ['accepted', 'decline', 'withdraw'],
  ['accepted', 'pause', 'decline'],
  ['proposed', 'change', 'withdraw'],
  ['proposed', 'change', 'pause'],
  ['inGroup', 'leave', 'withdraw'],
] as const;

describe.each(pairs)('%s: %s against %s of the same person', (state, one, other) => {
  it('comes out whole, whoever is first', async () => {
    const ends = new Set<string | undefined>();
    for (let seed = 1; seed <= 12; seed += 1) {
      const kit = await adaIn(state, {}, { around: unhurried(seed) });
      const answers = await Promise.all([pressed(kit, 'Ada', one), pressed(kit, 'Ada', other)]);
      expect(answers.some(({ ok }) => ok)).toBe(true);
      expect(answers.some((answer) => !answer.ok && answer.problem.kind === 'busy')).toBe(false);
      await expectConsistent(kit);
      ends.add((await kit.store.participant(idOf('Ada')))?.state);
    }
    if (other === 'withdraw') expect([...ends]).toEqual(['withdrawn']);
  });
});

describe('many at once in one group', () => {
  it.each([
    ['invited', 'accept'],
    ['invited', 'decline'],
    ['accepted', 'decline'],
    ['inGroup', 'leave'],
    ['inGroup', 'withdraw'],
  ] as const)('%s: everybody presses %s', async (state, press) => {
    for (let seed = 1; seed <= 4; seed += 1) {
      const kit = await adaIn(state, { size: 8 }, { around: unhurried(seed) });
      const names = ['Ada', ...others];
      const answers = await Promise.all(names.map((name) => pressed(kit, name, press)));
      const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.problem.kind]));
      if (press === 'accept') expect(refused).toEqual([]);
      expect(refused.filter((kind) => kind !== 'placeGone' && kind !== 'wrongState')).toEqual([]);
      await expectConsistent(kit);
    }
  });

  it('some say yes, some no, some go: nobody is counted who is not there', async () => {
    for (let seed = 1; seed <= 6; seed += 1) {
      const kit = await adaIn('invited', { size: 8 }, { around: unhurried(seed) });
      const wishes = [
        'accept',
        'accept',
        'decline',
        'accept',
        'withdraw',
        'accept',
        'pause',
        'accept',
      ] as const;
      await Promise.all(wishes.map((press, at) => pressed(kit, ['Ada', ...others][at] ?? '', press)));
      await expectConsistent(kit);
      expect((await kit.store.group(idOf('group')))?.state).toBe('complete');
    }
  });
});
