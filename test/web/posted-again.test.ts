import { describe, expect, it } from 'vitest';
import type { Store } from '../../shared/use-cases/ports.ts';
import { readPage } from './support/html.ts';
import { openWeb } from './support/visitor.ts';

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

describe.each(['throws', 'loses'] as const)('a form that could not be saved just then (%s)', (how) => {
  it('is behind one button, whole, and arrives when that is pressed', async () => {
    const { state, around } = troubled(how);
    const web = openWeb({ around });
    const failed = await web.post('/nb/sign-up', typed);
    expect(failed.status).toBe(how === 'throws' ? 500 : 503);
    const page = readPage(await failed.text());
    const hidden = page
      .all('input')
      .map(({ attributes }) => [attributes.get('name'), attributes.get('value')]);
    expect(hidden).toEqual(
      Object.entries(typed).flatMap(([name, values]) => [values].flat().map((value) => [name, value])),
    );
    expect(page.all('form').map(({ attributes }) => attributes.get('action'))).toEqual([undefined]);
    state.failing = false;
    const fields = Object.fromEntries(
      [...Map.groupBy(hidden, ([name]) => name ?? '')].map(([name, pairs]) => {
        const values = pairs.map(([, value]) => value ?? '');
        return [name, values.length > 1 ? values : (values[0] ?? '')];
      }),
    );
    expect((await web.post('/nb/sign-up', { ...fields, firstName: 'Noor' })).status).toBe(303);
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
