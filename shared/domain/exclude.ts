import type { Change } from './change.ts';
import { calendarOf } from './dissolve.ts';
import type { ActiveGroup } from './group.ts';
import { tell } from './notify.ts';
import type { ActiveParticipant } from './participant.ts';
import { stepParticipant } from './participant-step.ts';
import type { Result } from './problem.ts';
import type { Setting } from './seating.ts';
import { vacated } from './seats.ts';

/**
 * Takes one person out of a group on the coordinator's wish: back to the queue with the original
 * date, never offered this group again. Who was only reserved knew of nothing and is not told; the
 * others hear that this group did not come about for them, not whose wish it was.
 */
export const excludePerson = (
  group: ActiveGroup,
  person: ActiveParticipant,
  { organisation, posting }: Setting,
): Result<{ readonly group: ActiveGroup; readonly changes: readonly Change[] }> => {
  const { now } = posting;
  const released = stepParticipant(person, 'release', { now, organisation });
  if (!released.ok) return released;
  const told =
    person.state === 'proposed'
      ? []
      : tell(
          released.value,
          { kind: 'backInQueue', reason: 'groupClosed', ...calendarOf(person, now) },
          posting,
        );
  const changes: readonly Change[] = [
    { type: 'participant', before: person, after: released.value },
    ...told,
  ];
  return { ok: true, value: { group: vacated(group, person.id, { now, remember: true }), changes } };
};
