import { expect, it } from 'vitest';
import { calledPerson, isCaller } from '../../shared/use-cases/own-people.ts';
import { coordinatorNamed, personNamed } from '../use-cases/support/entities.ts';
import { putPeople } from '../use-cases/support/table.ts';
import { createTestDeps } from '../use-cases/support/test-deps.ts';

const anne = coordinatorNamed('Anne');
const bo = coordinatorNamed('Bo');
const lead = coordinatorNamed('Lead', { role: 'lead' });
const phoneOnly = { email: undefined, emailHash: undefined, phone: '+4740000088' };
const kari = personNamed('Kari', { ...phoneOnly, assistedBy: anne.id });
const found = { ok: true, value: { id: kari.id } };
const missing = { ok: false, problem: { kind: 'notFound' } };

it('whoever signed somebody up calls them, and the leads; nobody else, nor anybody who signed up alone', () => {
  const alone = personNamed('Ada');
  expect([anne, bo, lead].map((actor) => isCaller(actor, kari))).toEqual([true, false, true]);
  expect([anne, bo, lead].map((actor) => isCaller(actor, alone))).toEqual([false, false, true]);
});

it('somebody without e-mail is there for who calls them; all others learn nothing, not even that they exist', async () => {
  const kit = createTestDeps();
  const mailed = personNamed('Mona', { assistedBy: anne.id });
  await putPeople(kit, [kari, mailed]);
  expect(await calledPerson(kit.deps, anne, kari.id)).toMatchObject(found);
  expect(await calledPerson(kit.deps, lead, kari.id)).toMatchObject(found);
  expect(await calledPerson(kit.deps, bo, kari.id)).toEqual(missing);
  expect(await calledPerson(kit.deps, anne, 'none')).toEqual(missing);
  expect(await calledPerson(kit.deps, anne, mailed.id)).toEqual(missing);
  expect(await calledPerson(kit.deps, { ...anne, active: false }, kari.id)).toEqual(missing);
  expect(await calledPerson(kit.deps, { ...lead, active: false }, kari.id)).toEqual(missing);
});
