import { describe, expect, it } from 'vitest';
import type { ActiveGroup } from '../../shared/domain/group.ts';
import { mailsIn, personIn } from '../use-cases/support/table.ts';
import { readPage } from './support/html.ts';
import { openGroup, sixNames } from './support/staff.ts';

const opened = async (state: ActiveGroup['state']) => {
  const web = await openGroup(state);
  /** A new session each time: the clock may have gone on. */
  return { ...web, annas: () => web.browserOf(web.anna) };
};

describe('the first meeting', () => {
  it('is asked about once it should have begun', async () => {
    const { annas, kit, path, now } = await opened('scheduled');
    const before = await annas();
    expect((await before.page(path)).links).not.toContain(`${path}/held`);
    expect((await before.post(`${path}/held`)).status).toBe(409);
    expect((await now())?.state).toBe('scheduled');
    kit.clock.forward({ days: 16 });
    const after = await annas();
    expect((await after.page(path)).links).toContain(`${path}/held`);
    expect((await after.post(`${path}/held`)).headers.get('Location')).toBe(`${path}?done=held`);
    expect((await now())?.state).toBe('meeting');
    expect((await after.post(`${path}/held`)).status).toBe(409);
  });

  it.each([
    [{ confidentialityAgreed: 'yes' }, true, 'Dere har gått gjennom taushetsløftet'],
    [{}, false, 'Taushetsløftet er ikke krysset av'],
  ])('keeps the tick for confidentiality: %o', async (fields, agreed, shown) => {
    const { annas, kit, path, now } = await opened('scheduled');
    kit.clock.forward({ days: 16 });
    const anna = await annas();
    await anna.post(`${path}/held`, fields);
    expect((await now())?.confidentialityAgreed).toBe(agreed);
    expect((await anna.page(`${path}?done=held`)).text).toContain(shown);
  });
});

describe('the tick for confidentiality', () => {
  it('can be set afterwards when it was forgotten, once', async () => {
    const { annas, kit, path, now } = await opened('scheduled');
    expect((await (await annas()).post(`${path}/agreed`)).status).toBe(409);
    kit.clock.forward({ days: 16 });
    const anna = await annas();
    await anna.post(`${path}/held`, {});
    expect((await anna.page(path)).links).toContain(`${path}/agreed`);
    for (const _ of [1, 2]) {
      const response = await anna.post(`${path}/agreed`);
      expect(response.headers.get('Location')).toBe(`${path}?done=saved`);
      expect((await now())?.confidentialityAgreed).toBe(true);
    }
    const page = await anna.page(path);
    expect(page.text).toContain('Dere har gått gjennom taushetsløftet');
    expect(page.links).not.toContain(`${path}/agreed`);
  });
});

describe('the handover', () => {
  it('says exactly what is erased before the button', async () => {
    const { annas, path } = await opened('meeting');
    const page = await (await annas()).page(`${path}/hand-over`);
    for (const words of [
      'Dette slettes',
      'Navn, e-post og telefon',
      'Hvem som var i gruppen sammen',
      'Vi beholder bare',
    ])
      expect(page.text).toContain(words);
    expect(page.links).toEqual(expect.arrayContaining([path, `${path}/hand-over`]));
    for (const name of sixNames) expect(page.text).not.toContain(name);
  });

  it('shows the receipt with the phrase once, and erases everybody', async () => {
    const { annas, kit, people, path } = await opened('meeting');
    const anna = await annas();
    const response = await anna.post(`${path}/hand-over`);
    expect(response.status).toBe(200);
    const page = readPage(await response.text());
    expect(page.text).toContain(
      'Alt om gruppen (6 personer) ble slettet mandag 23. november 2026 kl. 10.00.',
    );
    const [mail] = mailsIn(kit).flatMap(({ message }) => (message.kind === 'handover' ? [message] : []));
    expect(page.text).toContain(mail!.phrase);
    for (const person of people) expect((await kit.store.participant(person.id))?.state).toBe('erased');
    for (const again of [
      await anna.post(`${path}/hand-over`),
      await anna.get(path),
      await anna.get(`${path}/hand-over`),
    ]) {
      expect(again.status).toBe(409);
      const ended = readPage(await again.text());
      expect(ended.text).toContain('Gruppen klarer seg selv.');
      expect(ended.text).not.toContain(mail!.phrase);
    }
  });

  it('is not possible before the first meeting', async () => {
    for (const state of ['inviting', 'complete', 'scheduled'] as const) {
      const { annas, kit, people, path } = await opened(state);
      const anna = await annas();
      expect((await anna.get(`${path}/hand-over`)).status).toBe(409);
      expect((await anna.post(`${path}/hand-over`)).status).toBe(409);
      expect((await personIn(kit, people[0]!)).firstName).toBe('Berit');
    }
  });
});

describe('the ways out', () => {
  it('I cannot go on: the leads are told, the group stays', async () => {
    const { annas, kit, path, now } = await opened('complete');
    const anna = await annas();
    const response = await anna.post(`${path}/give-back`);
    expect(response.headers.get('Location')).toBe('/nb/coordinator?done=givenBack');
    expect((await now())?.state).toBe('complete');
    expect(mailsIn(kit).map(({ message }) => message.kind)).toContain('groupStuck');
    expect((await anna.page('/nb/coordinator?done=givenBack')).text).toContain('Takk for at du sa fra.');
  });

  it.each(['inviting', 'complete', 'scheduled'] as const)(
    'a group that is %s is closed, everybody waits again',
    async (state) => {
      const { annas, people, kit, path, now } = await opened(state);
      const anna = await annas();
      const response = await anna.post(`${path}/close`);
      expect(response.headers.get('Location')).toBe('/nb/coordinator?done=closed');
      expect(await now()).toBeUndefined();
      for (const person of people) expect((await personIn(kit, person)).state).toBe('waiting');
      for (const action of [
        'close',
        'give-back',
        'meeting',
        'meeting/cancel',
        'held',
        'agreed',
        'called',
        'remove',
      ]) {
        const again = await anna.post(`${path}/${action}`, { date: '2026-12-08', time: '18:00', place: 'x' });
        expect(again.status, action).toBe(409);
        expect(readPage(await again.text()).text).toContain('Gruppen er avsluttet.');
      }
    },
  );
});
