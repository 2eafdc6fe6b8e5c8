import { describe, expect, it } from 'vitest';
import { hireLead } from '../use-cases/admin/staff.ts';
import { idOf } from '../use-cases/support/entities.ts';
import { mailsIn } from '../use-cases/support/table.ts';
import { readPage } from './support/html.ts';
import { openStaffWeb } from './support/staff.ts';

const opened = async () => {
  const web = await openStaffWeb();
  return { ...web, livs: await web.browserOf(web.liv) };
};

describe('coordinators', () => {
  const mona = {
    firstName: 'Mona',
    email: 'mona@example.org',
    role: 'coordinator',
    locale: 'en',
    areas: ['fana'],
    slots: ['mon-evening'],
    languages: ['en'],
    capacity: '2',
  };
  const create = '/nb/lead/coordinators/new';

  it('are added, welcomed, and can sign in', async () => {
    const { kit, livs, post } = await opened();
    const form = (await livs.page(create)).fields('/new');
    expect(form).toMatchObject({ firstName: '', role: 'coordinator', locale: 'nb', capacity: '1' });
    expect((await livs.post(create, mona)).headers.get('Location')).toBe('/nb/lead?done=coordinator');
    const stored = (await kit.store.coordinators()).find(({ firstName }) => firstName === 'Mona');
    expect(stored).toMatchObject({
      email: 'mona@example.org',
      role: 'coordinator',
      areas: ['fana'],
      capacity: 2,
    });
    expect(mailsIn(kit).map(({ message }) => message.kind)).toEqual(['coordinatorWelcome']);
    await post('/nb/coordinator/sign-in', { email: 'mona@example.org' });
    expect(mailsIn(kit).map(({ message }) => message.kind)).toContain('signIn');
  });

  it('are changed: the form shows what is stored', async () => {
    const { kit, anna, livs } = await opened();
    const path = `/nb/lead/coordinators/${anna.id}`;
    const form = (await livs.page(path)).fields(anna.id);
    expect(form).toMatchObject({
      firstName: 'Anna',
      email: 'anna@example.org',
      areas: ['bergenhus', 'arstad'],
      capacity: '3',
    });
    expect((await livs.post(path, { ...form, firstName: 'Anne', capacity: '5' })).status).toBe(303);
    expect(await kit.store.coordinator(anna.id)).toMatchObject({
      firstName: 'Anne',
      capacity: 5,
      role: 'coordinator',
    });
  });

  it('the id in the address counts, not one in the form', async () => {
    const { kit, anna, olav, livs } = await opened();
    const form = (await livs.page(`/nb/lead/coordinators/${anna.id}`)).fields(anna.id);
    await livs.post(`/nb/lead/coordinators/${anna.id}`, { ...form, id: olav.id, firstName: 'Anne' });
    expect((await kit.store.coordinator(anna.id))?.firstName).toBe('Anne');
    expect((await kit.store.coordinator(olav.id))?.firstName).toBe('Olav');
  });

  it('an address that somebody has: 409 with the form as it was', async () => {
    const { kit, livs } = await opened();
    const response = await livs.post(create, { ...mona, email: 'olav@example.org' });
    expect(response.status).toBe(409);
    const page = readPage(await response.text());
    expect(page.text).toContain('Det finnes allerede en igangsetter med denne adressen.');
    expect(page.fields('/new')).toMatchObject({
      firstName: 'Mona',
      email: 'olav@example.org',
      areas: ['fana'],
    });
    expect(await kit.store.coordinators()).toHaveLength(3);
  });

  it.each([
    ['firstName', ''],
    ['email', 'nobody'],
    ['role', 'queen'],
    ['locale', 'tlh'],
    ['areas', ['atlantis']],
    ['capacity', 'x'],
  ])('%s = "%s": 422 with the rest kept', async (name, value) => {
    const { kit, livs } = await opened();
    const response = await livs.post(create, { ...mona, [name]: value });
    expect(response.status).toBe(422);
    const page = readPage(await response.text());
    expect(page.links).toContain(`#${name}`);
    expect(page.byId(name)).toBeDefined();
    if (name !== 'areas') expect(page.fields('/new')['areas']).toEqual(['fana']);
    expect(await kit.store.coordinators()).toHaveLength(3);
  });

  it('stop, but not while they are needed', async () => {
    const web = await opened();
    const { livs, anna, olav, liv, kit } = web;
    await web.groupIn('complete');
    const stop = (id: string) => livs.post(`/nb/lead/coordinators/${id}/deactivate`);
    expect((await stop(anna.id)).status).toBe(409);
    expect((await stop(liv.id)).status).toBe(409);
    expect((await stop(idOf('Stranger'))).status).toBe(404);
    const olavs = await web.browserOf(olav);
    expect((await stop(olav.id)).headers.get('Location')).toBe('/nb/lead?done=deactivated');
    expect((await olavs.get('/nb/coordinator')).status).toBe(401);
    expect((await livs.get(`/nb/lead/coordinators/${olav.id}`)).status).toBe(404);
    expect((await kit.store.coordinator(anna.id))?.active).toBe(true);
    expect((await livs.page('/nb/lead')).text).not.toContain('Olav');
  });

  it('thanks a lead who ends their own time, and signs them out', async () => {
    const web = await opened();
    const { livs, liv, kit } = web;
    await hireLead(kit, 'Lise');
    const response = await livs.post(`/nb/lead/coordinators/${liv.id}/deactivate`);
    expect(response.headers.get('Location')).toBe('/nb/coordinator/sign-in?done=left');
    expect(response.headers.get('Set-Cookie')).toMatch(/^__Host-krets=; Max-Age=0/);
    const text = async (path: string) => readPage(await (await web.get(path)).text()).text;
    expect(await text('/nb/coordinator/sign-in?done=left')).toContain(
      'Takk for at du har hjulpet folk i gang',
    );
    expect(await text('/nb/coordinator/sign-in')).not.toContain('Takk for');
    expect((await livs.get('/nb/lead')).status).toBe(401);
  });
});

describe('rooms', () => {
  const stua = {
    name: 'Stua',
    address: 'Torget 1',
    area: 'fana',
    seats: '10',
    stepFree: 'yes',
    slots: ['mon-evening'],
    active: 'yes',
  };
  const create = '/nb/lead/rooms/new';

  it('are added and changed', async () => {
    const { kit, livs } = await opened();
    expect((await livs.page(create)).fields('/new')).toMatchObject({ active: 'yes', area: '' });
    expect((await livs.post(create, stua)).headers.get('Location')).toBe('/nb/lead?done=room');
    const [stored] = await kit.store.rooms();
    expect(stored).toMatchObject({ name: 'Stua', area: 'fana', seats: 10, stepFree: true, active: true });
    const path = `/nb/lead/rooms/${stored!.id}`;
    const form = (await livs.page(path)).fields(stored!.id);
    expect(form).toEqual(stua);
    const { active: _, ...inactive } = form;
    expect((await livs.post(path, { ...inactive, seats: '8' })).status).toBe(303);
    expect(await kit.store.rooms()).toMatchObject([{ name: 'Stua', seats: 8, active: false }]);
    expect((await livs.page('/nb/lead')).text).toContain('ikke i bruk');
  });

  it.each([
    ['name', ''],
    ['address', 'x'.repeat(300)],
    ['area', 'atlantis'],
    ['seats', '0'],
    ['seats', 'many'],
    ['slots', []],
  ])('%s = "%s": 422 with the rest kept', async (name, value) => {
    const { kit, livs } = await opened();
    const response = await livs.post(create, { ...stua, [name]: value });
    expect(response.status).toBe(422);
    const page = readPage(await response.text());
    expect(page.links).toContain(`#${name}`);
    expect(page.byId(name)).toBeDefined();
    if (name !== 'seats') expect(page.fields('/new')['seats']).toBe('10');
    expect(page.fields('/new')['stepFree']).toBe('yes');
    expect(await kit.store.rooms()).toEqual([]);
  });

  it('that are not there are not found', async () => {
    const { livs } = await opened();
    expect((await livs.get(`/nb/lead/rooms/${idOf('x')}`)).status).toBe(404);
    expect((await livs.post(`/nb/lead/rooms/${idOf('x')}`, stua)).status).toBe(404);
  });
});
