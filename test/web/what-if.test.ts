import { describe, expect, it } from 'vitest';
import { triesPerDay } from '../../shared/use-cases/what-if.ts';
import { personNamed } from '../use-cases/support/entities.ts';
import { putPeople } from '../use-cases/support/table.ts';
import { readPage } from './support/html.ts';
import { openStaffWeb } from './support/staff.ts';

const own = '/nb/coordinator/availability';

const opened = async () => {
  const web = await openStaffWeb();
  const people = Array.from({ length: 7 }, (_, index) => {
    const person = personNamed(`P${index}`);
    const wishes = { home: 'fana', maxMinutes: 15, slots: ['mon-evening'] };
    return { ...person, preferences: { ...person.preferences, ...wishes } };
  });
  await putPeople(web.kit, people);
  return { ...web, annas: await web.browserOf(web.anna), livs: await web.browserOf(web.liv) };
};

const fana = { areas: ['fana'], slots: ['mon-evening'], languages: ['no'], capacity: '1', pausedUntil: '' };

describe('trying without saving', () => {
  it('is a second button of the own form, which stays the one that the Enter key does not press', async () => {
    const { annas } = await opened();
    const page = await annas.page(own);
    const submits = page
      .all('form')
      .find((form) => form.attributes.get('action') === own)
      ?.children.filter((child) => typeof child !== 'string' && child.tag === 'button');
    const actions = submits?.map((one) => typeof one !== 'string' && one.attributes.get('formaction'));
    expect(actions).toEqual([undefined, `${own}/what-if`]);
  });

  it('tells what it would give, with what was typed still in the form, and nothing saved', async () => {
    const { annas, anna, kit } = await opened();
    const response = await annas.post(`${own}/what-if`, fana);
    expect(response.status).toBe(200);
    const page = readPage(await response.text());
    expect(page.text).toContain('Flere av dem som venter, kan få plass.');
    expect(page.text).toContain('slik det er nåingen');
    expect(page.text).toContain('med det du prøverminst 6 personer');
    expect(page.fields('/availability')).toEqual(fana);
    expect(await kit.store.coordinator(anna.id)).toEqual(anna);
    const [english] = page.all('button').filter((button) => button.attributes.get('value') === 'en');
    expect(english?.attributes.get('formaction')).toBe('/en/coordinator/availability');
  });

  it('says what is wrong in the fields, as saving does', async () => {
    const { annas } = await opened();
    const response = await annas.post(`${own}/what-if`, { ...fana, capacity: 'two' });
    expect(response.status).toBe(422);
    expect(readPage(await response.text()).byId('capacity-error')).toBeDefined();
  });

  it('of a colleague or a newcomer is for leads, who need no name for it', async () => {
    const { annas, livs, anna } = await opened();
    for (const path of [`/nb/lead/coordinators/${anna.id}`, '/nb/lead/coordinators/new']) {
      expect((await annas.post(`${path}/what-if`, fana)).status).toBe(403);
      expect((await livs.page(path)).all('button').map((one) => one.attributes.get('formaction'))).toContain(
        `${path}/what-if`,
      );
      const response = await livs.post(`${path}/what-if`, { ...fana, firstName: '', email: '' });
      expect(response.status, path).toBe(200);
      expect(await response.text()).toContain('minst 6 personer');
    }
  });

  it('says so when it was enough for a day', async () => {
    const { annas } = await opened();
    for (let tries = 0; tries < triesPerDay; tries += 1)
      await annas.post(`${own}/what-if`, { ...fana, areas: [] });
    const response = await annas.post(`${own}/what-if`, fana);
    expect(response.status).toBe(429);
    expect(await response.text()).toContain('Prøv igjen i morgen.');
  });
});
