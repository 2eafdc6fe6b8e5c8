import type { Organisation } from '../organisation/schema.ts';
import { closeAsk } from './ask.ts';
import type { Change } from './change.ts';
import type { Coordinator } from './coordinator.ts';
import type { ActiveGroup } from './group.ts';
import { factsOf, stepGroup } from './group-step.ts';
import { tellCoordinator } from './notify.ts';
import type { ActiveParticipant } from './participant.ts';
import { stepParticipant } from './participant-step.ts';
import { failed, type Result } from './problem.ts';
import { invite, type Setting } from './seating.ts';
import { fits } from './seats.ts';

type Elsewhere = Pick<ActiveGroup, 'area' | 'slot'>;

/** Members who have said yes to this place and time as well. Consent is never stretched. */
export const whoFits = (
  organisation: Organisation,
  group: ActiveGroup,
  { members, elsewhere }: { readonly members: readonly ActiveParticipant[]; readonly elsewhere: Elsewhere },
): readonly ActiveParticipant[] =>
  members.filter((member) => fits(organisation, member.preferences, { ...group, ...elsewhere }));

/**
 * Other places and times that enough of the same people accept; the own one is left out. Neither counts
 * nor an order by them: a count that falls when a coordinator names somebody they know would tell them
 * that this person was here.
 */
export const alternativesFor = (
  organisation: Organisation,
  group: ActiveGroup,
  members: readonly ActiveParticipant[],
): readonly Elsewhere[] => {
  const areas = [...organisation.areas.map((area) => area.id), ...(organisation.video ? ['video'] : [])];
  const slots = [...new Set(members.flatMap((member) => member.preferences.slots))].sort();
  return areas
    .flatMap((area) => slots.map((slot) => ({ area, slot })))
    .filter((place) => place.area !== group.area || place.slot !== group.slot)
    .filter(
      (elsewhere) => whoFits(organisation, group, { members, elsewhere }).length >= organisation.group.min,
    );
};

const sendHome = (
  people: readonly ActiveParticipant[],
  { organisation, posting: { now } }: Setting,
): readonly Change[] =>
  people.flatMap((before): readonly Change[] => {
    const released = stepParticipant(before, 'release', { now, organisation });
    return released.ok ? [{ type: 'participant', before, after: released.value }] : [];
  });

/**
 * The coordinator takes the group, here or elsewhere: everybody who fits is invited, the others
 * go back to the queue (they knew of nothing). Too few then: nothing is changed.
 */
export const takeGroup = (
  group: ActiveGroup,
  {
    members,
    keptAway,
    coordinator,
    elsewhere,
  }: {
    readonly members: readonly ActiveParticipant[];
    /** Those of them who will not meet this coordinator. */
    readonly keptAway: readonly ActiveParticipant[];
    readonly coordinator: Coordinator;
    readonly elsewhere?: Elsewhere | undefined;
  },
  setting: Setting,
): Result<readonly Change[]> => {
  const { organisation, posting } = setting;
  const place = elsewhere ?? group;
  const fitting = elsewhere ? whoFits(organisation, group, { members, elsewhere }) : members;
  const staying = fitting.filter((member) => !keptAway.includes(member));
  if (staying.length < organisation.group.min) return failed({ kind: 'tooFewLeft' });
  const moved = {
    ...closeAsk(group, 'took'),
    area: place.area,
    slot: place.slot,
    coordinatorId: coordinator.id,
  };
  const invited = invite(staying, { group: moved, coordinatorName: coordinator.firstName }, setting);
  const { min: fewest } = organisation.group;
  const patch = { seats: [...invited.seats], size: invited.seats.length, fewest };
  const taken = stepGroup(moved, 'take', { now: posting.now, organisation, patch });
  if (!taken.ok) return taken;
  const facts = factsOf(moved, coordinator.firstName);
  const receipt = { kind: 'taken', groupId: group.id, group: facts, people: staying.length } as const;
  const leaving = members.filter((member) => !staying.includes(member));
  const value: readonly Change[] = [
    { type: 'group', before: group, after: taken.value },
    ...invited.changes,
    ...sendHome(leaving, setting),
    tellCoordinator(coordinator.id, receipt, posting),
  ];
  return { ok: true, value };
};
