import { describe, expect, it } from 'vitest';
import { followUp } from '../../../shared/use-cases/follow-up.ts';
import { confirmInterest } from '../../../shared/use-cases/place.ts';
import { completeTask } from '../../../shared/use-cases/tasks.ts';
import { coordinatorNamed, personNamed } from '../support/entities.ts';
import { personLink, putCoordinator, putPeople, tasksIn } from '../support/table.ts';
import { createTestDeps, type TestKit } from '../support/test-deps.ts';
import { mailed } from './stage.ts';

const start = '2026-11-01T09:00:00.000Z';

/** Runs follow-up every six hours and tells on which day each kind of thing was first seen. */
const watch = async (kit: TestKit, days: number, look: () => Promise<Record<string, boolean>>) => {
  const seen: Record<string, number> = {};
  for (let quarter = 1; quarter <= days * 4; quarter += 1) {
    kit.clock.forward({ hours: 6 });
    await followUp(kit.deps);
    for (const [what, is] of Object.entries(await look())) if (is) seen[what] ??= Math.ceil(quarter / 4);
  }
  return seen;
};

const stateOf = async ({ store }: TestKit, id: string) => (await store.participant(id))?.state ?? 'no row';

describe('what is due by the clock', () => {
  it('an unconfirmed sign-up is gone without a trace after 72 hours', async () => {
    const kit = createTestDeps({ now: start });
    const person = personNamed('Alma', { state: 'unconfirmed', waitingSince: undefined });
    await putPeople(kit, [person]);
    await personLink(kit, person, { purpose: 'confirm' });
    const seen = await watch(kit, 5, async () => ({ gone: kit.store.dump().length === 0 }));
    expect(seen).toEqual({ gone: 3 });
  });

  it('"still interested?" after 90 days, erasure 14 days later, each told once', async () => {
    const kit = createTestDeps({ now: start });
    const person = personNamed('Alma');
    await putPeople(kit, [person]);
    const seen = await watch(kit, 110, async () => ({
      asked: mailed(kit, 'stillInterested').length === 1,
      erased: (await stateOf(kit, person.id)) === 'erased',
      told: mailed(kit, 'erased').length === 1,
    }));
    expect(seen).toEqual({ asked: 90, erased: 104, told: 104 });
    expect(mailed(kit, 'erased')).toHaveLength(1);
    expect(JSON.stringify(kit.store.dump().filter(({ pk }) => pk === `P#${person.id}`))).not.toContain(
      'Alma',
    );
  });

  it('a yes keeps the place and its date, and is asked again 90 days later', async () => {
    const kit = createTestDeps({ now: start });
    const person = personNamed('Alma');
    await putPeople(kit, [person]);
    const token = await personLink(kit, person, { purpose: 'place' });
    let said = false;
    const seen = await watch(kit, 190, async () => {
      const asked = mailed(kit, 'stillInterested').length;
      if (asked === 1 && !said)
        said = (await confirmInterest(kit.deps, await personLink(kit, person, { purpose: 'place' }))).ok;
      return { again: asked === 2, erased: (await stateOf(kit, person.id)) === 'erased' };
    });
    expect(token).not.toBe('');
    expect(seen).toEqual({ again: 180 });
    expect(await kit.store.participant(person.id)).toMatchObject({ waitingSince: person.waitingSince });
  });

  it.each([
    ['paused', 180],
    ['lapsed', 30],
  ] as const)('somebody %s is asked after %i days, and erased if no answer comes', async (state, days) => {
    const kit = createTestDeps({ now: start });
    const person = personNamed('Alma', { state });
    await putPeople(kit, [person]);
    const seen = await watch(kit, days + 16, async () => ({
      asked: mailed(kit, 'stillInterested').length === 1,
      erased: (await stateOf(kit, person.id)) === 'erased',
    }));
    expect(seen).toEqual({ asked: days, erased: days + 14 });
  });

  it('nobody without e-mail loses a place because a coordinator has not called', async () => {
    const kit = createTestDeps({ now: start });
    const kari = coordinatorNamed('Kari');
    const person = personNamed('Alma', { email: undefined, phone: '+4790000001', assistedBy: kari.id });
    await putCoordinator(kit, kari);
    await putPeople(kit, [person]);
    const seen = await watch(kit, 200, async () => ({
      task: tasksIn(kit).length === 1,
      erased: (await stateOf(kit, person.id)) === 'erased',
    }));
    expect(seen).toEqual({ task: 90 });
    expect(mailed(kit, 'taskWaiting').map(({ to }) => to)).toEqual([kari.id]);
  });

  it('a call that nobody makes alarms the leads every 14 days; erasure 14 days after the first try in vain', async () => {
    const kit = createTestDeps({ now: start });
    const [kari, liv] = [coordinatorNamed('Kari'), coordinatorNamed('Liv', { role: 'lead' })];
    for (const one of [kari, liv]) await putCoordinator(kit, one);
    const person = personNamed('Alma', { email: undefined, phone: '+4790000001', assistedBy: kari.id });
    await putPeople(kit, [person]);
    const alarms = () => mailed(kit, 'taskWaiting').filter(({ to }) => to === liv.id).length;
    const uncalled = await watch(kit, 120, async () => ({
      asked: tasksIn(kit).length === 1,
      alarm: alarms() === 1,
      again: alarms() === 2,
      erased: (await stateOf(kit, person.id)) === 'erased',
    }));
    expect(uncalled).toEqual({ asked: 90, alarm: 104, again: 118 });
    const taskId = tasksIn(kit)[0]?.id ?? '';
    const press = () => completeTask(kit.deps, kari, { taskId, outcome: 'noAnswer' });
    expect(await press()).toEqual({ ok: true, value: {} });
    const called = await watch(kit, 10, async () => ({
      erased: (await stateOf(kit, person.id)) === 'erased',
    }));
    expect([called, await press(), tasksIn(kit).length]).toEqual([{}, { ok: true, value: {} }, 1]);
    const seen = await watch(kit, 20, async () => ({
      erased: (await stateOf(kit, person.id)) === 'erased',
      task: tasksIn(kit).length === 0,
    }));
    expect(seen).toEqual({ erased: 4, task: 4 });
    expect(alarms()).toBe(2);
    expect(JSON.stringify(kit.store.dump())).not.toContain('Alma');
  });

  it('a talk is announced once, to somebody near, else to the leads', async () => {
    const kit = createTestDeps({ now: start });
    const near = coordinatorNamed('Kari');
    const lead = coordinatorNamed('Leder', { role: 'lead', areas: [] });
    await putCoordinator(kit, near);
    await putCoordinator(kit, lead);
    const [here, there] = [
      personNamed('Alma', { state: 'talk', talk: 'wanted' }),
      personNamed('Bodil', {
        state: 'talk',
        talk: 'wanted',
        preferences: { ...personNamed('x').preferences, home: 'austevoll' },
      }),
    ];
    await putPeople(kit, [here, there]);
    await watch(kit, 3, async () => ({}));
    expect(
      mailed(kit, 'talkWaiting')
        .map(({ to }) => to)
        .sort(),
    ).toEqual([near.id, lead.id].sort());
  });

  it('one thing that fails holds up no other, and stays due', async () => {
    const kit = createTestDeps({ now: start });
    const [broken, fine] = [
      personNamed('Alma', { state: 'unconfirmed' }),
      personNamed('Brage', { state: 'unconfirmed' }),
    ];
    await putPeople(kit, [broken, fine]);
    kit.clock.forward({ days: 4 });
    const store = {
      ...kit.store,
      participant: (id: string) =>
        id === broken.id ? Promise.reject(new Error('unreadable')) : kit.store.participant(id),
    };
    expect(await followUp({ ...kit.deps, store })).toEqual({ done: 1, failed: 1, more: false });
    expect(await followUp(kit.deps)).toEqual({ done: 1, failed: 0, more: false });
    expect(kit.store.dump()).toEqual([]);
  });
});
