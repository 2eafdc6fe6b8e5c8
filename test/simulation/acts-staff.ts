import type { Coordinator } from '../../shared/domain/coordinator.ts';
import type { ActiveGroup } from '../../shared/domain/group.ts';
import { addHours, localDate } from '../../shared/domain/time.ts';
import type { Fields } from '../web/support/visitor.ts';
import { type Act, press } from './acts-people.ts';
import { canary } from './privacy.ts';
import {
  addressOf,
  cookieOf,
  coordinatorsIn,
  groupsIn,
  leadAddress,
  linksTo,
  nameOf,
  type Stage,
  someLink,
  worldOf,
} from './stage.ts';

const timeZone = 'Europe/Oslo';
const dayIn = ({ system }: Stage, days: number): string =>
  localDate(addHours(system.now(), 24 * days), timeZone);

const answerTo = (stage: Stage): readonly [string, Fields] => {
  const { chance } = stage.system;
  if (chance.likely(0.6)) return ['', { answer: 'take' }];
  const others = coordinatorsIn(stage).map(({ id }) => id);
  const answers: readonly (readonly [string, Fields])[] = [
    ['', { answer: 'cannot' }],
    ['', { answer: 'excludeKnown', contact: chance.one(stage.people) ?? '' }],
    ['', { answer: 'pauseUntil', date: dayIn(stage, 10) }],
    ['/other', { alternative: 'arstad/tue-evening' }],
    ['/hand-on', { coordinatorId: chance.one(others) ?? '' }],
  ];
  return chance.one(answers) ?? ['', { answer: 'take' }];
};

export const answerAsk: Act = async (stage) => {
  const link = someLink(stage, '/ask/');
  const [path, fields] = answerTo(stage);
  if (link !== undefined) await press(stage, `${link}${path}`, { fields: fields });
};

export const takeAll: Act = async (stage) => {
  for (const link of linksTo(stage, '/ask/').slice(-4))
    await press(stage, link, { fields: { answer: 'take' } });
};

const leadOf = (stage: Stage): Coordinator | undefined =>
  coordinatorsIn(stage).find(({ email }) => email === leadAddress);

type AtGroup = (
  stage: Stage,
  at: { readonly group: ActiveGroup; readonly cookie: string },
) => Promise<unknown>;

/** At a group by its coordinator, now and then by somebody whose group it is not. */
const atGroup =
  (act: AtGroup, wanted: (group: ActiveGroup) => boolean = () => true): Act =>
  async (stage) => {
    const { chance } = stage.system;
    const all = groupsIn(stage);
    const group = chance.one(chance.likely(0.9) ? all.filter(wanted) : all);
    if (group === undefined) return;
    const everybody = coordinatorsIn(stage);
    const own = everybody.find(({ id }) => id === group.coordinatorId);
    const who = own === undefined || chance.likely(0.1) ? chance.one(everybody) : own;
    if (who !== undefined) await act(stage, { group, cookie: await cookieOf(stage, who) });
  };

const at = ({ id }: ActiveGroup, what: string) => `/nb/coordinator/groups/${id}/${what}`;

/** The same few days and the same rooms for all, so that a room is wanted twice. */
export const schedule = atGroup(
  (stage, { group, cookie }) => {
    const { chance } = stage.system;
    const room = chance.likely(0.7) ? chance.one([...worldOf(stage).rooms.values()]) : undefined;
    const date = dayIn(stage, 4 + 7 * chance.below(2));
    const place = room === undefined ? 'Grendehuset' : '';
    return press(stage, at(group, 'meeting'), {
      fields: { date, time: '18:00', roomId: room?.id ?? '', place },
      cookie,
    });
  },
  ({ state }) => state === 'complete' || state === 'scheduled',
);
export const cancel = atGroup(
  (stage, { group, cookie }) => press(stage, at(group, 'meeting/cancel'), { fields: {}, cookie }),
  ({ state }) => state === 'scheduled',
);
export const held = atGroup(
  (stage, { group, cookie }) =>
    press(stage, at(group, 'held'), { fields: { confidentialityAgreed: 'yes' }, cookie }),
  ({ state }) => state === 'scheduled',
);
export const handOver = atGroup(
  (stage, { group, cookie }) => press(stage, at(group, 'hand-over'), { fields: {}, cookie }),
  ({ state }) => state === 'meeting',
);
export const giveBack = atGroup((stage, { group, cookie }) =>
  press(stage, at(group, 'give-back'), { fields: {}, cookie }),
);
export const close = atGroup((stage, { group, cookie }) =>
  press(stage, at(group, 'close'), { fields: {}, cookie }),
);

const withMember = (what: string, fields: Fields): Act =>
  atGroup((stage, { group, cookie }) => {
    const participantId = stage.system.chance.one(group.seats)?.participantId ?? '';
    return press(stage, at(group, what), { fields: { participantId, ...fields }, cookie });
  });
export const called = withMember('called', { called: 'yes' });
export const remove = withMember('remove', {});

const byLead =
  (act: (stage: Stage, cookie: string) => readonly [string, Fields] | undefined): Act =>
  async (stage) => {
    const lead = leadOf(stage);
    if (lead === undefined) return;
    const wish = act(stage, await cookieOf(stage, lead));
    const cookie = stage.cookies.get(lead.id) ?? '';
    if (wish !== undefined) await press(stage, wish[0], { fields: wish[1], cookie });
  };

export const assign = byLead((stage) => {
  const group = stage.system.chance.one(groupsIn(stage));
  const to = stage.system.chance.one(coordinatorsIn(stage));
  return group && to && [`/nb/lead/groups/${group.id}/assign`, { assignee: to.id }];
});
export const dissolve = byLead((stage) => {
  const group = stage.system.chance.one(groupsIn(stage));
  return group && [`/nb/lead/groups/${group.id}/dissolve`, {}];
});
export const deactivate = byLead((stage) => {
  const who = stage.system.chance.one(coordinatorsIn(stage));
  return who && [`/nb/lead/coordinators/${who.id}/deactivate`, {}];
});

const reach = { areas: ['bergenhus', 'arstad'], slots: ['tue-evening', 'wed-evening', 'mon-evening'] };

export const hire = (email: string): Act =>
  byLead(() => [
    '/nb/lead/coordinators/new',
    {
      firstName: canary,
      email,
      role: 'coordinator',
      locale: 'nb',
      ...reach,
      languages: ['no'],
      capacity: '3',
    },
  ]);
export const room = byLead(() => [
  '/nb/lead/rooms/new',
  {
    ...{ name: 'Biblioteket', address: 'Torget 1', area: 'bergenhus', seats: '10', stepFree: 'yes' },
    ...{ slots: reach.slots, active: 'yes' },
  },
]);

/** One of the calls or talks on the list, with any outcome. */
export const phone: Act = async (stage) => {
  const { chance } = stage.system;
  const who = chance.one(coordinatorsIn(stage));
  const world = worldOf(stage);
  const talks = [...world.people.values()].filter(({ state }) => state === 'talk');
  const talk = chance.one(talks);
  const task = chance.one(world.tasks);
  if (who === undefined || (talk === undefined && task === undefined)) return;
  const cookie = await cookieOf(stage, who);
  if (talk !== undefined) {
    const outcome = chance.one(['ready', 'ready', 'notNow', 'otherHelp', 'noAnswer']) ?? 'ready';
    await press(stage, '/nb/coordinator/talks', { fields: { participantId: talk.id, outcome }, cookie });
  }
  if (task !== undefined) {
    const outcome = chance.one(['accept', 'decline', 'told', 'interested', 'notInterested']) ?? 'told';
    await press(stage, '/nb/coordinator/tasks', { fields: { taskId: task.id, outcome }, cookie });
  }
};

/** Somebody without e-mail, on the phone. */
export const assisted: Act = async (stage) => {
  const { chance, deps } = stage.system;
  const who = chance.one(coordinatorsIn(stage));
  if (who === undefined) return;
  const index = stage.people.length;
  stage.people.push(addressOf(index));
  const said = { theme1: 'open', adult: 'yes', consent: 'yes', confidentiality: 'yes', languages: ['no'] };
  const where = { home: 'bergenhus', maxMinutes: '45', slots: ['tue-evening'], mode: ['inPerson'] };
  const phoneNumber = `+47 413 34 ${100 + index}`;
  const form = { formKey: deps.newId(), firstName: nameOf(index), email: '', phone: phoneNumber };
  await press(stage, '/nb/coordinator/assisted', {
    fields: { ...form, ...said, ...where },
    cookie: await cookieOf(stage, who),
  });
};
