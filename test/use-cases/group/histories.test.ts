import { describe, expect, it } from 'vitest';
import { type ActiveGroup, isActiveGroup } from '../../../shared/domain/group.ts';
import { hasMet, lookingUntil } from '../../../shared/domain/looking.ts';
import { isActive } from '../../../shared/domain/participant.ts';
import { isPast } from '../../../shared/domain/time.ts';
import { pick, seeded } from '../../../shared/matching/random.ts';
import { personNamed } from '../support/entities.ts';
import { putPeople } from '../support/table.ts';
import { bergen } from '../support/test-deps.ts';
import { unhurried } from '../support/unhurried.ts';
import { acts, type Below } from './acts.ts';
import { inviting, proposed, type Stage } from './stage.ts';

const late = ['Jon', 'Kim', 'Lea', 'Mia'].map((name) => personNamed(name));

const stateOfSeat = { proposed: 'proposed', invited: 'invited', accepted: 'accepted', member: 'inGroup' };

/** Too small, and it neither looks for more people nor is about to be dissolved. */
const tooSmall = ({ clock }: Stage, group: ActiveGroup): boolean => {
  if (hasMet(group, clock.now()) || group.seats.length >= bergen.group.min) return false;
  const until = lookingUntil(bergen, group);
  return until === undefined || (isPast(until, clock.now()) && until !== group.dueAt);
};

/** Persons and groups tell the same story, each person has one seat at most, and no group to come is too small. */
const tornIn = async (stage: Stage): Promise<readonly string[]> => {
  const { store } = stage;
  const groups = (await store.groups()).filter(isActiveGroup);
  const seats = groups.flatMap((group) => group.seats.map((seat) => ({ ...seat, group })));
  const twice = seats.length - new Set(seats.map(({ participantId }) => participantId)).size;
  const small = groups.filter((group) => tooSmall(stage, group));
  const people = (await store.participants(seats.map(({ participantId }) => participantId))).filter(isActive);
  const wrong = seats.filter(({ participantId, status, group }) => {
    const person = people.find(({ id }) => id === participantId);
    return (
      person?.seat?.groupId !== group.id ||
      person.state !== stateOfSeat[status] ||
      person.seat.meeting?.startsAt !== group.meeting?.startsAt ||
      person.seat.lookingUntil !== lookingUntil(bergen, group)
    );
  });
  const rows = store.dump().filter(({ seat }) => seat !== undefined).length;
  return [
    ...(twice > 0 ? [`${twice} seated twice`] : []),
    ...small.map(({ state, seats: { length } }) => `${state} with ${length}`),
    ...wrong.map(({ status, group }) => `a person apart from their ${status} seat in ${group.state}`),
    ...(rows === seats.length ? [] : [`${rows} people with a seat, but ${seats.length} seats`]),
  ];
};

const steps = 10;

describe('many people at once', () => {
  it.each(Array.from({ length: 40 }, (_, seed) => seed))('history %i leaves nothing torn', async (seed) => {
    const random = seeded(seed);
    const below: Below = (limit) => pick(random, limit);
    const around = unhurried(seed);
    const size = 5 + below(3);
    const stage = await (seed % 3 === 0 ? proposed({ around }, size) : inviting({ around }, size));
    await putPeople(stage, late);
    const everybody = [...stage.people, ...late];
    for (let step = 0; step < steps; step += 1) {
      const living = (await stage.store.participants(everybody.map(({ id }) => id))).filter(isActive);
      const now = Array.from({ length: 1 + below(5) }, () => acts[below(acts.length)]);
      await Promise.all(
        now.map((act) => {
          const person = living[below(living.length)];
          return person && act?.(stage, person, below);
        }),
      );
      expect(await tornIn(stage), `after step ${step}`).toEqual([]);
    }
  });
});
