import { expect } from 'vitest';
import { readPage } from './html.ts';
import type { Fields } from './visitor.ts';

export const formKey = 'k'.repeat(22);

/** A sign-up as most people would fill it in. */
export const goodSignUp = {
  formKey,
  firstName: 'Åse-Marie',
  email: 'aase@example.org',
  phone: '+47 412 34 567',
  home: 'arstad',
  maxMinutes: '45',
  slots: ['mon-evening', 'tue-evening'],
  languages: ['no', 'en'],
  mode: ['inPerson'],
  website: '',
  adult: 'yes',
} as const satisfies Fields;

export const goodConfirmation = {
  theme1: 'sorg',
  theme2: 'open',
  theme3: '',
  theme4: '',
  consent: 'yes',
  confidentiality: 'yes',
  guard: '',
} as const satisfies Fields;

export const hostile = `"><script>alert(1)</script><img src=x onerror='x'>&amp;`;

const filled = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value.length > 0));

/** A form that came back: says what is wrong and where, keeps what was typed, is well-formed. */
export const expectFormAgain = async (
  response: Response,
  {
    wrong,
    typed,
    action,
  }: { readonly wrong: readonly string[]; readonly typed: Fields; readonly action?: string },
): Promise<ReturnType<typeof readPage>> => {
  expect(response.status).toBe(422);
  const page = readPage(await response.text());
  const linked = page
    .all('a')
    .map((a) => a.attributes.get('href') ?? '')
    .filter((href) => /^#(?!main)/.test(href));
  expect(linked.toSorted()).toEqual(wrong.map((name) => `#${name}`).toSorted());
  for (const name of wrong) {
    expect(page.byId(name), name).toBeDefined();
    expect(page.byId(`${name}-error`), name).toBeDefined();
  }
  const { shown, ...fields } = page.fields(action);
  expect(filled(fields)).toEqual(filled(typed));
  return page;
};
