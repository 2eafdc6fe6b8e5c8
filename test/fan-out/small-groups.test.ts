import { describe, expect, it } from 'vitest';
import type { ActiveParticipant } from '../../shared/domain/participant.ts';
import { seatViewOf } from '../../shared/domain/seats.ts';
import { instant } from '../../shared/domain/time.ts';
import type { MatchingPart } from '../../shared/use-cases/matching-part.ts';
import { runMatching } from '../../shared/use-cases/run-matching.ts';
import { coordinatorNamed, groupNamed, personNamed, preferences } from '../use-cases/support/entities.ts';
import { personIn, putCoordinator, putGroup, putPeople } from '../use-cases/support/table.ts';
import { bergen, createTestDeps, type TestKit } from '../use-cases/support/test-deps.ts';

const options = { seed: 1, moves: 100 };
const onVideo = (home: string, day: string): Partial<ActiveParticipant> => ({
  waitingSince: instant(`2026-10-${day}T09:00:00.000Z`),
  preferences: { ...preferences, home, video: true },
});

/** Four are left in a group of Anne's, who leads in Bergenhus and on video. */
const lookingAt = async (area: string): Promise<TestKit> => {
  const kit = createTestDeps({ organisation: { ...bergen, video: true } });
  const anne = coordinatorNamed('Anne', { areas: ['bergenhus'], video: true });
  const now = kit.clock.now();
  const group = groupNamed('Small', { area, size: 4, coordinatorId: anne.id, belowMinSince: now });
  const four = ['Alma', 'Brage', 'Dina', 'Eli'].map((name) => {
    const person = personNamed(name, { ...onVideo('bergenhus', '01'), state: 'accepted' });
    return { ...person, seat: seatViewOf(group, person) };
  });
  const seats = four.map(({ id }) => ({
    ...{ participantId: id, status: 'accepted' as const },
    ...{ since: now, called: false },
  }));
  await putCoordinator(kit, anne);
  await putPeople(kit, four);
  await putGroup(kit, { ...group, seats });
  return kit;
};

const here: MatchingPart = { part: 'areas', areas: ['bergenhus'] };
const video: MatchingPart = { part: 'video' };
const recent = personNamed('Noor', onVideo('bergenhus', '20'));
const longest = personNamed('Pia', onVideo('austevoll', '02'));

describe('a group that has become too small, in a country shared out', () => {
  it('on video is filled by the part for video, where all who could come are seen', async () => {
    const kit = await lookingAt('video');
    await putPeople(kit, [recent, longest]);
    await runMatching(kit.deps, options, here);
    expect((await personIn(kit, recent)).state).toBe('waiting');
    await runMatching(kit.deps, options, video);
    expect((await personIn(kit, longest)).state).toBe('invited');
  });

  it('in a place is left to the part of its area', async () => {
    const kit = await lookingAt('bergenhus');
    const unseen = personNamed('Ola', { waitingSince: instant('2026-10-02T09:00:00.000Z') });
    await putPeople(kit, [recent, unseen]);
    await runMatching(kit.deps, options, video);
    expect((await personIn(kit, recent)).state).toBe('waiting');
    await runMatching(kit.deps, options, here);
    expect((await personIn(kit, unseen)).state).toBe('invited');
  });
});
