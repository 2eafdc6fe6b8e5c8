import type { Subject } from '../domain/link.ts';
import type { Store, SubjectOf } from '../use-cases/ports.ts';
import { coordinatorCodec, groupCodec, linkCodec, lists, nears, noArea, participantCodec } from './codecs.ts';
import { type Codec, keyOf } from './items.ts';
import {
  coordinatorKey,
  coordinatorsPartition,
  groupKey,
  type Key,
  keyText,
  linkKey,
  participantKey,
  subjectKey,
} from './keys.ts';
import type { Reader } from './reader.ts';
import type { Rows } from './rows.ts';

type Subjects = Pick<
  Store,
  | 'byLink'
  | 'participant'
  | 'participants'
  | 'participantsIn'
  | 'signedUpBy'
  | 'waitingAt'
  | 'group'
  | 'groups'
  | 'groupsLed'
  | 'coordinator'
  | 'coordinators'
  | 'coordinatorsAt'
>;

const subjectCodecs: { readonly [Type in Subject['type']]: Codec<SubjectOf[Type]> } = {
  participant: participantCodec,
  group: groupCodec,
  coordinator: coordinatorCodec,
};

type Parts = { readonly rows: Rows; readonly read: Reader };

const byLink =
  ({ rows, read }: Parts): Store['byLink'] =>
  async (type, id, hash) => {
    const keys = { subject: subjectKey({ type, id }), link: linkKey({ subject: { type, id }, hash }) };
    const items = await rows.getMany([keys.subject, keys.link]);
    const at = (key: Key) => items.filter((item) => keyText(keyOf(item)) === keyText(key));
    const [subject] = read.parse(subjectCodecs[type], at(keys.subject));
    const [link] = read.parse(linkCodec, at(keys.link));
    return { ...(subject === undefined ? {} : { subject }), ...(link === undefined ? {} : { link }) };
  };

const eachNear = (
  areas: readonly string[],
  who: 'all' | 'onVideo',
  near: (area: string, video: boolean) => string,
): readonly string[] =>
  areas.flatMap((area) => (who === 'all' ? [true, false] : [true]).map((video) => near(area, video)));

/** Reads of the people, groups and coordinators themselves. */
export const createSubjects = ({ rows, read }: Parts): Subjects => ({
  byLink: byLink({ rows, read }),
  participant: (id) => read.one(participantCodec, participantKey(id)),
  participants: (ids) => read.many(participantCodec, ids.map(participantKey)),
  participantsIn: (state) => read.listed(participantCodec, { index: 'list', value: lists[state] }),
  signedUpBy: (coordinatorId) => read.listed(participantCodec, { index: 'caller', value: coordinatorId }),
  waitingAt: (homes, who) => read.near(participantCodec, eachNear(homes, who, nears.waiting)),
  group: (id) => read.one(groupCodec, groupKey(id)),
  groups: () => read.listed(groupCodec, { index: 'list', value: lists.group }),
  groupsLed: ({ by, leaderlessIn }) =>
    read.near(groupCodec, [...by.map(nears.ledBy), ...leaderlessIn.map(nears.leaderless)]),
  coordinator: (id) => read.one(coordinatorCodec, coordinatorKey(id)),
  coordinatorsAt: (areas, who) => {
    const places = who === 'onVideo' ? [...areas, noArea] : areas;
    return read.near(coordinatorCodec, eachNear(places, who, nears.coordinator));
  },
  coordinators: () => read.range(coordinatorCodec, { pk: coordinatorsPartition }),
});
