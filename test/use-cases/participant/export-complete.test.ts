import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activeGroupSchema } from '../../../shared/domain/group.ts';
import { linkSchema } from '../../../shared/domain/link.ts';
import { outboxSchema, taskSchema } from '../../../shared/domain/message.ts';
import { type ActiveParticipant, activeParticipantSchema } from '../../../shared/domain/participant.ts';
import { exportPlace } from '../../../shared/use-cases/place.ts';
import { attributesIn, attributesOf, fullValues } from '../../schema/schema-tree.ts';
import { groupNamed, idOf, personNamed } from '../support/entities.ts';
import { personIn, personLink, putGroup, putPeople } from '../support/table.ts';
import { createTestDeps, type TestKit } from '../support/test-deps.ts';

/** What the table holds beside a person and the file leaves out, each with its reason. */
const leftOut: Readonly<Record<string, string>> = {
  'links.hash': 'of no use to the person; who has it and the file could look for the link',
};

const me = idOf('Ada');
const own = { type: 'participant', id: me } as const;

const exported = async (kit: TestKit): Promise<Record<string, unknown>> => {
  const data = await exportPlace(kit.deps, await personLink(kit, { id: me }, { purpose: 'place' }));
  if (!data.ok) throw new Error(data.problem.kind);
  return JSON.parse(JSON.stringify(data.value));
};

/** A person with every attribute, in every state, and one row of every shape beside each. */
const fullPeople = fullValues(activeParticipantSchema).map((person) => ({ ...person, id: me }));

const withRowsBeside = async (person: ActiveParticipant): Promise<TestKit> => {
  const kit = createTestDeps();
  await putPeople(kit, [person]);
  for (const [at, link] of fullValues(linkSchema).entries())
    await kit.store.commit([
      { type: 'link', op: 'add', link: { ...link, subject: own, hash: `hash ${at}` } },
    ]);
  for (const [at, mail] of fullValues(outboxSchema).entries())
    await kit.store.commit([{ type: 'outbox', after: { ...mail, id: `mail ${at}`, to: own } }]);
  for (const [at, task] of fullValues(taskSchema).entries())
    await kit.store.commit([{ type: 'task', after: { ...task, id: `task ${at}`, participantId: me } }]);
  return kit;
};

/** Every attribute of every kind of row that lies with a person, as it is named in the file. */
const attributes = [
  ...attributesOf(activeParticipantSchema).map((name) => `signUp.${name}`),
  ...attributesOf(linkSchema).map((name) => `links.${name}`),
  ...attributesOf(outboxSchema)
    // A mail to a bare address lies beside nobody: its person is erased in the same moment.
    .filter((name) => !['to.email', 'to.locale', 'to.firstName'].includes(name))
    .map((name) => `mailsNotYetSent.${name}`),
  ...attributesOf(taskSchema).map((name) => `callsNotYetMade.${name}`),
  ...attributesOf(activeGroupSchema)
    .filter((name) => name.startsWith('seats.'))
    .map((name) => name.replace('seats.', 'groups.seat.')),
];

describe('the file with everything about me', () => {
  it('has every attribute of the schema of every row that lies with me', async () => {
    const kit = await withRowsBeside(fullPeople[0]!);
    const seat = fullValues(activeGroupSchema.unwrap().shape.seats)[0]!.map((one) => ({
      ...one,
      participantId: me,
    }));
    await putGroup(kit, groupNamed('G', { seats: seat }));
    const found = new Set(attributesIn(await exported(kit)));
    for (const person of fullPeople) {
      const alone = createTestDeps();
      await putPeople(alone, [person]);
      for (const name of attributesIn(await exported(alone))) found.add(name);
    }
    expect(attributes.length).toBeGreaterThan(140);
    expect(attributes.filter((name) => !found.has(name) && leftOut[name] === undefined)).toEqual([]);
    expect(Object.keys(leftOut).filter((name) => found.has(name) || !attributes.includes(name))).toEqual([]);
  });

  it('has the values as they are stored, whatever is there and whatever is not', async () => {
    const optional = Object.entries(activeParticipantSchema.unwrap().shape)
      .filter(([, schema]) => schema.safeParse(undefined).success)
      .map(([name]) => name);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...fullPeople), fc.subarray(optional), async (full, without) => {
        const some = Object.fromEntries(Object.entries(full).filter(([name]) => !without.includes(name)));
        const kit = createTestDeps();
        await putPeople(kit, [activeParticipantSchema.parse(some)]);
        const { signUp } = await exported(kit);
        expect(signUp).toEqual(JSON.parse(JSON.stringify(await personIn(kit, { id: me }))));
        expect(Object.keys(signUp as object).sort()).toEqual(Object.keys(some).sort());
      }),
      { numRuns: 100 },
    );
  });

  it('has as many links, mails and calls as lie there', async () => {
    const kit = await withRowsBeside(fullPeople[0]!);
    const data = await exported(kit);
    // One more link: the one that opens the file.
    expect(data['links']).toHaveLength(fullValues(linkSchema).length + 1);
    expect(data['mailsNotYetSent']).toHaveLength(fullValues(outboxSchema).length);
    expect(data['callsNotYetMade']).toHaveLength(fullValues(taskSchema).length);
  });

  it('says what groups hold of me, and nothing of others', async () => {
    const kit = createTestDeps();
    await putPeople(kit, [personNamed('Ada')]);
    const at = kit.clock.now();
    const seats = ['Ada', 'Eva'].map((name) => ({
      ...{ participantId: idOf(name), status: 'member' as const, since: at, called: true },
    }));
    await putGroup(kit, groupNamed('Mine', { seats, notAgain: [idOf('Per')] }));
    await putGroup(kit, groupNamed('Left', { seats: seats.slice(1), notAgain: [me, idOf('Per')] }));
    await putGroup(kit, groupNamed('Other', { seats: seats.slice(1), notAgain: [idOf('Per')] }));
    const data = await exported(kit);
    expect(data['groups']).toHaveLength(2);
    expect(data['groups']).toEqual(
      expect.arrayContaining([
        { groupId: idOf('Mine'), notOfferedAgain: false, seat: seats[0] },
        { groupId: idOf('Left'), notOfferedAgain: true },
      ]),
    );
    for (const name of ['Eva', 'Per']) expect(JSON.stringify(data)).not.toContain(idOf(name));
  });
});
