import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Person, Play, Staff } from '../journeys/play.ts';
import { setTheStage } from '../journeys/scene-staff.ts';

/** Everybody fits with everybody: near the centre, Tuesday evening, Norwegian. */
export const wishes = {
  home: 'bergenhus',
  maxMinutes: '45',
  slots: ['tue-evening', 'wed-evening'],
  languages: ['no'],
  mode: ['inPerson'],
  adult: 'yes',
};

export const addressOf = (name: string): string => `${name.toLowerCase()}@example.org`;

type Typed = { readonly phone?: string; readonly slots?: string[] };

/** Signs up by HTTP, as far as the mail with the link. */
export const signUp = async (play: Play, name: string, typed: Typed = {}): Promise<Person> => {
  const person: Person = { name, email: addressOf(name), locale: 'nb', visitor: play.newVisitor() };
  const form = { ...wishes, firstName: name, email: person.email, phone: '', ...typed };
  const sent = await person.visitor.fill('/nb/sign-up', form, '/sign-up');
  play.expect(sent.url.endsWith('/sign-up/received'), `${name} signs up (${sent.status})`);
  return person;
};

/** What is said yes to on the page behind the mail, or on the phone. */
export const promises = { theme1: 'open', consent: 'yes', confidentiality: 'yes' };

/** Signs up and confirms by HTTP, so that this person waits: for a group, or for a talk first. */
export const addWaiting = async (
  play: Play,
  name: string,
  { wantsTalk, ...typed }: Typed & { readonly wantsTalk?: 'yes' } = {},
): Promise<Person> => {
  const person = await signUp(play, name, typed);
  const link = await play.mailbox.linkTo(person.email, '/confirm/');
  const place = await person.visitor.fill(link, { ...promises, ...(wantsTalk && { wantsTalk }) });
  play.expect(place.url.includes('/place/'), `${name} confirms (${place.status})`);
  return person;
};

export type Asked = {
  readonly people: readonly Person[];
  readonly lead: Staff;
  /** Whoever of the coordinators was asked, and the link in that mail. */
  readonly coordinator: Staff;
  readonly link: string;
};

/** People wait, the matcher has run, and one coordinator has the question in the inbox. */
export const playUntilAsked = async (
  play: Play,
  leadEmail: string,
  names: readonly string[],
): Promise<Asked> => {
  const { lead, coordinators } = await setTheStage(play, leadEmail);
  const people: Person[] = [];
  for (const [index, name] of names.entries())
    people.push(await addWaiting(play, name, index % 3 === 0 ? { phone: `900 00 0${10 + index}` } : {}));
  await play.round();
  const mails = await play.mailbox.all();
  for (const coordinator of coordinators) {
    const link = mails
      .filter(({ to }) => to.includes(coordinator.email))
      .flatMap(({ links }) => links)
      .find((one) => one.includes('/ask/'));
    if (link !== undefined) return { people, lead, coordinator, link };
  }
  throw new Error('no coordinator was asked');
};

/** Somebody who has only another evening: after a round their place has a suggestion. Gives its address. */
export const placeWithSuggestion = async (play: Play, name: string): Promise<string> => {
  const { email } = await addWaiting(play, name, { slots: ['thu-evening'] });
  await play.round();
  return play.mailbox.linkTo(email, '/place/');
};

/** Says yes by HTTP. */
export const acceptPlace = async (play: Play, { email, visitor }: Person): Promise<void> => {
  const link = await play.mailbox.linkTo(email, '/invitation/');
  const said = await visitor.post(link, { answer: 'accept', confidentiality: 'yes' });
  play.expect(said.status === 200, `${email} accepts (${said.status})`);
};

type Wanted = { readonly address: string; readonly path: string };

/** Does something that causes a mail, and waits for the link in that mail. */
export const linkAfter = async (
  { mailbox }: Play,
  { address, path }: Wanted,
  act: () => Promise<unknown>,
): Promise<string> => {
  const links = async () =>
    (await mailbox.all())
      .filter(({ to }) => to.includes(address))
      .flatMap((mail) => mail.links)
      .filter((link) => link.includes(path));
  const before = (await links()).length;
  await act();
  for (let tries = 0; tries < 600; tries += 1) {
    const now = await links();
    const last = now.at(-1);
    if (now.length > before && last !== undefined) return last;
    await wait(50);
  }
  throw new Error(`no new mail to ${address} with ${path}`);
};

/** Asks for a link by the form, opens it and presses its button, all in the page's own browser. */
export const signInOn = async (page: Page, play: Play, address: string): Promise<void> => {
  await page.goto(new URL('/nb/coordinator/sign-in', play.baseUrl).href);
  await page.locator('#email').fill(address);
  const press = () => page.locator('main button[type=submit]').click();
  await page.goto(await linkAfter(play, { address, path: '/coordinator/sign-in/' }, press));
  await press();
  await page.waitForURL(({ pathname }) => !pathname.includes('/sign-in'));
};

/** Path of the first group on a coordinator's home page. */
export const groupOn = async (home: Page): Promise<string> => {
  const link = await home.locator('main a[href*="/coordinator/groups/"]').first().getAttribute('href');
  return (link ?? '').split(/[?#]/)[0] ?? '';
};

/** Signed in as a coordinator: somebody without e-mail, in a place where nobody else waits; where their page is. */
export const signUpByPhone = async (page: Page, play: Play, name: string): Promise<string> => {
  await page.goto(new URL('/nb/coordinator/assisted', play.baseUrl).href);
  await page.locator('#firstName').fill(name);
  await page.locator('#phone').fill('400 00 088');
  await page.locator('#home').selectOption('vaksdal');
  await page.locator('input[name=slots]').first().check();
  for (const tick of ['adult', 'consent', 'confidentiality'])
    await page.locator(`input[name=${tick}]`).check();
  await page.locator('main form#typed button[type=submit]').click();
  await page.waitForURL(/done=saved/);
  await page.goto(new URL('/nb/coordinator/called', play.baseUrl).href);
  const link = await page.getByRole('link', { name, exact: true }).getAttribute('href');
  return link ?? '';
};
