import { describe, expect, it } from 'vitest';
import { problemText } from '../../shared/i18n/index.ts';
import type { Store } from '../../shared/use-cases/ports.ts';
import { readPage } from './support/html.ts';
import { personWithLink } from './support/people.ts';
import { openStaffWeb } from './support/staff.ts';
import { type Fields, openWeb } from './support/visitor.ts';

const typed = {
  firstName: 'Noor <b>"',
  email: 'noor@example.org',
  phone: '',
  home: 'fana',
  maxMinutes: '30',
  slots: ['tue-evening', 'wed-evening'],
  languages: ['no'],
  mode: ['inPerson'],
  adult: 'yes',
  formKey: 'A'.repeat(22),
};

/** Fails at first, or loses to others, as long as `failing` says so. */
const troubled = (how: 'throws' | 'loses') => {
  const state = { failing: true };
  const around = (store: Store): Store => ({
    ...store,
    commit: async (...given) => {
      if (!state.failing) return store.commit(...given);
      if (how === 'throws') throw new Error('no answer');
      return { ok: false, conflicts: [0], passing: true };
    },
  });
  return { state, around };
};

/** What the form of a page that has just one would post: its hidden fields. */
const hiddenIn = (page: ReturnType<typeof readPage>) =>
  page.all('input').map(({ attributes }) => [attributes.get('name'), attributes.get('value')]);

const asPosted = (fields: Fields) =>
  Object.entries(fields).flatMap(([name, values]) => [values].flat().map((value) => [name, value]));

/** The same fields, as a browser posts them. */
const fieldsOf = (hidden: ReturnType<typeof hiddenIn>): Fields =>
  Object.fromEntries(
    [...Map.groupBy(hidden, ([name]) => name ?? '')].map(([name, pairs]) => {
      const values = pairs.map(([, value]) => value ?? '');
      return [name, values.length > 1 ? values : (values[0] ?? '')];
    }),
  );

describe.each(['throws', 'loses'] as const)('a form that could not be saved just then (%s)', (how) => {
  it('is behind one button, whole, and arrives when that is pressed', async () => {
    const { state, around } = troubled(how);
    const web = openWeb({ around });
    const failed = await web.post('/nb/sign-up', typed);
    expect(failed.status).toBe(how === 'throws' ? 500 : 503);
    const page = readPage(await failed.text());
    const hidden = hiddenIn(page);
    expect(hidden).toEqual(asPosted(typed));
    expect(page.text).toContain(problemText('nb').again.kept);
    expect(page.all('form').map(({ attributes }) => attributes.get('action'))).toEqual([undefined]);
    state.failing = false;
    expect((await web.post('/nb/sign-up', { ...fieldsOf(hidden), firstName: 'Noor' })).status).toBe(303);
  });
});

it('a page that could only be looked at, or was refused, offers nothing of the kind', async () => {
  const web = openWeb();
  const refused = [
    await web.get('/nb/nowhere'),
    await web.post('/nb/sign-up', typed, { Origin: 'https://evil.example.com' }),
    await web.post('/nb/nowhere', typed),
  ];
  for (const response of refused) {
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(readPage(await response.text()).all('form')).toEqual([]);
  }
});

it('a form whose change of language failed is kept, and changes its language when that is asked for again', async () => {
  const state = { failing: false };
  const around = (store: Store): Store => ({
    ...store,
    byLink: async (...given) => {
      if (state.failing) throw new Error('no answer');
      return store.byLink(...given);
    },
  });
  const web = openWeb({ around });
  const { token } = await personWithLink(web, 'place');
  const path = `/nn/place/${token}/change`;
  const { formKey: _key, email: _email, adult: _adult, ...changed } = typed;
  const switching = { ...changed, switchLanguage: 'nn' };
  state.failing = true;
  const failed = await web.post(path, switching);
  expect(failed.status).toBe(500);
  const hidden = hiddenIn(readPage(await failed.text()));
  expect(hidden).toEqual(asPosted(switching));
  state.failing = false;
  const shown = await web.post(path, fieldsOf(hidden));
  expect(shown.status).toBe(200);
  expect(readPage(await shown.text()).fields('change')).toMatchObject(changed);
});

it('a button is offered again without a word about anything filled in', async () => {
  const { state, around } = troubled('loses');
  const web = openWeb({ around });
  state.failing = false;
  const { token } = await personWithLink(web, 'place', { state: 'invited' });
  state.failing = true;
  const failed = await web.post(`/nb/place/${token}/answer`, { round: '1', answer: 'decline' });
  expect(failed.status).toBe(503);
  const page = readPage(await failed.text());
  expect(hiddenIn(page)).toEqual([
    ['round', '1'],
    ['answer', 'decline'],
  ]);
  expect(page.text).not.toContain(problemText('nb').again.kept);
});

describe('what somebody signed out had filled in', () => {
  const change = {
    areas: ['fana'],
    slots: ['tue-evening'],
    languages: ['no'],
    capacity: '3',
    pausedUntil: '',
  };

  it('stays on the page while they sign in beside it, and is saved when sent again', async () => {
    const web = await openStaffWeb();
    const response = await web.post('/nb/coordinator/availability', change);
    expect(response.status).toBe(401);
    const page = readPage(await response.text());
    const [signIn, again] = page.all('form');
    expect(signIn?.attributes.get('target')).toBe('_blank');
    expect(again?.attributes.get('action')).toBeUndefined();
    const hidden = hiddenIn(page).filter(([name]) => name !== 'email' && name !== 'next');
    expect(hidden).toEqual(asPosted(change));
    expect(page.links.filter((link) => link.startsWith('/nn/'))).toEqual([]);
    const annas = await web.browserOf(web.anna);
    expect((await annas.post('/nb/coordinator/availability', fieldsOf(hidden))).status).toBe(303);
    expect((await annas.page('/nb/coordinator/availability')).fields('availability')).toMatchObject({
      areas: ['fana'],
      capacity: '3',
    });
  });

  it('is sent as whoever signs in beside it, with their rights and no others', async () => {
    const web = await openStaffWeb();
    const typedByLead = { name: 'Biblioteket', address: 'Torget 1', area: 'fana', seats: '10', slots: [] };
    const page = readPage(await (await web.post('/nb/lead/rooms/new', typedByLead)).text());
    const hidden = hiddenIn(page).filter(([name]) => name !== 'email' && name !== 'next');
    expect(hidden).toEqual(asPosted(typedByLead));
    const annas = await web.browserOf(web.anna);
    expect((await annas.post('/nb/lead/rooms/new', fieldsOf(hidden))).status).toBe(403);
    expect(await web.kit.store.rooms()).toEqual([]);
  });

  it('is a choice among others too', async () => {
    const web = await openStaffWeb();
    const { path } = await web.groupIn('complete');
    const chosen = { assignee: web.anna.id };
    const assign = path.replace('/coordinator/', '/lead/');
    const page = readPage(await (await web.post(`${assign}/assign`, chosen)).text());
    expect(hiddenIn(page)).toEqual(expect.arrayContaining(asPosted(chosen)));
  });

  it('stays there too when it was on its way to another language', async () => {
    const web = await openStaffWeb();
    const switching = { ...change, switchLanguage: 'nn' };
    const response = await web.post('/nn/coordinator/availability', switching);
    const hidden = hiddenIn(readPage(await response.text()));
    expect(hidden).toEqual(expect.arrayContaining(asPosted(switching)));
  });

  it('is nothing where only a button was pressed: they are just asked to sign in', async () => {
    const web = await openStaffWeb();
    const { path, people } = await web.groupIn('complete');
    const pressed = { participantId: people[0]!.id, called: 'yes' };
    const page = readPage(await (await web.post(`${path}/called`, pressed)).text());
    expect(page.all('form')).toHaveLength(1);
    expect(hiddenIn(page).map(([name]) => name)).toEqual(['next', 'email']);
    expect(page.fields('sign-in')['next']).toBe(path.replace('/nb', ''));
  });
});
