import type { Organisation } from '../organisation/schema.ts';
import type { Change } from './change.ts';
import { areasOf } from './match-input.ts';
import type { Message } from './message.ts';
import { tell } from './notify.ts';
import type { ActiveParticipant } from './participant.ts';
import { amendParticipant } from './participant-step.ts';
import type { Setting } from './seating.ts';

/** Whether no groups are started any more where somebody lives: the file changes, and people's rows stay as they are. */
export const isGone = ({ areas }: Pick<Organisation, 'areas'>, home: string): boolean =>
  !areas.some(({ id }) => id === home);

/** Waits where there is nothing to wait for, and has not been told so. Who also meets on video can still be found a group. */
const isUntold = ({ state, preferences, areaGoneTold }: ActiveParticipant, organisation: Organisation) =>
  state === 'waiting' &&
  isGone(organisation, preferences.home) &&
  areaGoneTold !== preferences.home &&
  Object.keys(areasOf(organisation, preferences)).length === 0;

/** Says it, once for each home; nothing for anybody else. Their place in the queue and all deadlines stay. */
export const tellAreaGone = (
  person: ActiveParticipant,
  { organisation, posting }: Setting,
): readonly Change[] => {
  if (!isUntold(person, organisation)) return [];
  const after = amendParticipant(person, { areaGoneTold: person.preferences.home }, organisation);
  const message = { kind: 'areaGone', video: organisation.video } as const;
  return [{ type: 'participant', before: person, after }, ...tell(after, message, posting)];
};

/** Whether that is still so when the mail is sent: they may have chosen another area, or anything else. */
export const stillLivesThere = (
  { state, preferences, areaGoneTold }: ActiveParticipant,
  { video }: Extract<Message, { kind: 'areaGone' }>,
): boolean => state === 'waiting' && preferences.home === areaGoneTold && !(video && preferences.video);
