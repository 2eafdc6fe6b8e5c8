import { alreadySays } from '../domain/already-says.ts';
import type { Coordinator, Room } from '../domain/coordinator.ts';
import type { FormValues } from '../domain/forms/form-values.ts';
import { parseRoom, type RoomForm } from '../domain/forms/room.ts';
import { failed, type Result } from '../domain/problem.ts';
import { attempt, type Decision, decided } from './attempt.ts';
import type { Deps } from './ports.ts';

type Saved = { readonly roomId: string };
type Facts = Omit<RoomForm, 'id'>;

const samePlace = (room: Room, { name, address }: Facts): boolean =>
  room.name.toLowerCase() === name.toLowerCase() && room.address.toLowerCase() === address.toLowerCase();

const changed = (before: Room, facts: Facts): Decision<Saved> =>
  alreadySays(before, facts)
    ? decided({ roomId: before.id })
    : decided({ roomId: before.id }, [{ type: 'room', before, after: { ...before, ...facts } }]);

/**
 * A new room. The id follows from name and address, so that a form posted twice, even at the same
 * moment, makes one room; a room of this name and address that is there already is changed instead.
 */
const added = (deps: Deps, facts: Facts, rooms: readonly Room[]): Decision<Saved> => {
  const same = rooms.find((room) => samePlace(room, facts));
  if (same !== undefined) return changed(same, facts);
  const usual = deps.hashSecret(`room ${facts.name} ${facts.address}`.toLowerCase()).slice(0, 22);
  // A room that was renamed since keeps its id.
  const id = rooms.some((room) => room.id === usual) ? deps.newId() : usual;
  return decided({ roomId: id }, [{ type: 'room', after: { id, version: 1, ...facts } }]);
};

/** A lead adds a room, changes one, or takes one out of use (`active`): 1 read, 1 commit. Dates already set stay. */
export const saveRoom = async (
  deps: Deps,
  actor: Coordinator,
  values: FormValues,
): Promise<Result<Saved>> => {
  if (actor.role !== 'lead') return failed({ kind: 'notYours' });
  const form = parseRoom(values, deps.organisation);
  if (!form.ok) return form;
  const { id, ...facts } = form.value;
  return attempt(deps.store, async () => {
    const rooms = await deps.store.rooms();
    if (id === undefined) return added(deps, facts, rooms);
    const before = rooms.find((room) => room.id === id);
    return before === undefined ? failed({ kind: 'notFound' }) : changed(before, facts);
  });
};
