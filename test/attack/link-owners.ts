import type { ActiveGroup } from '../../shared/domain/group.ts';
import { groupStates, participantStates } from '../../shared/domain/lifecycle.ts';
import type { Subject } from '../../shared/domain/link.ts';
import type { ActiveParticipant } from '../../shared/domain/participant.ts';
import { idOf } from '../use-cases/support/entities.ts';
import { putGroup } from '../use-cases/support/table.ts';
import { putPerson } from '../web/support/people.ts';
import { openStaffWeb, type StaffWeb } from '../web/support/staff.ts';

/** Somebody or something that links belong to, in one state, with the rest of the world around it. */
export type Owner = {
  readonly name: string;
  readonly alive: boolean;
  readonly put: () => Promise<{ readonly web: StaffWeb; readonly subject: Subject }>;
};

const isLiving = (state: string): state is ActiveParticipant['state'] =>
  state !== 'withdrawn' && state !== 'erased';

const people: readonly Owner[] = participantStates.map((state) => ({
  name: `participant ${state}`,
  alive: isLiving(state),
  put: async () => {
    const web = await openStaffWeb();
    const person = await putPerson(web, isLiving(state) ? { state } : {});
    if (!isLiving(state)) {
      const after = { id: person.id, version: 1, state, endedAt: web.kit.clock.now() };
      await web.kit.store.commit([{ type: 'participant', before: person, after }]);
    }
    return { web, subject: { type: 'participant', id: person.id } };
  },
}));

const isRunning = (state: string): state is ActiveGroup['state'] =>
  state !== 'handedOver' && state !== 'dissolved';

const groups: readonly Owner[] = groupStates.map((state) => ({
  name: `group ${state}`,
  alive: isRunning(state),
  put: async () => {
    const web = await openStaffWeb();
    if (isRunning(state)) return { web, subject: { type: 'group', id: (await web.groupIn(state)).group.id } };
    const id = idOf('ended group');
    await putGroup(web.kit, { id, version: 1, state, endedAt: web.kit.clock.now() });
    return { web, subject: { type: 'group', id } };
  },
}));

const staff: readonly Owner[] = [true, false].map((active) => ({
  name: `coordinator ${active ? 'active' : 'closed'}`,
  alive: active,
  put: async () => {
    const web = await openStaffWeb();
    if (!active)
      await web.kit.store.commit([{ type: 'coordinator', before: web.anna, after: { ...web.anna, active } }]);
    return { web, subject: { type: 'coordinator', id: web.anna.id } };
  },
}));

/** Everyone and everything a link can belong to, in every state there is: new states are among them by themselves. */
export const owners: readonly Owner[] = [...people, ...groups, ...staff];
