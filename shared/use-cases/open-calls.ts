import type { Change } from '../domain/change.ts';
import type { Message } from '../domain/message.ts';
import type { ActiveParticipant } from '../domain/participant.ts';
import type { Deps } from './ports.ts';

/**
 * Takes the calls to these people `about` something off the list: at most 1 read, and none
 * when all have e-mail.
 */
export const openCalls = async (
  { store }: Pick<Deps, 'store'>,
  people: readonly ActiveParticipant[],
  about: (message: Message) => boolean,
): Promise<readonly Change[]> => {
  const called = new Set(people.filter(({ email }) => email === undefined).map(({ id }) => id));
  if (called.size === 0) return [];
  return (await store.tasks())
    .filter(({ participantId, message }) => called.has(participantId) && about(message))
    .map((before) => ({ type: 'task', before }));
};
