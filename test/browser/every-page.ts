import type { BrowserContext, Page } from 'playwright-core';
import type { Person, Play } from '../journeys/play.ts';
import type { Krets } from './krets.ts';
import { openCalls, openDated, openHandOver } from './later-pages.ts';
import { createOpener, inLanguage, type Look, type Opener, type OpenPages, send } from './opener.ts';
import type { PageName } from './page-names.ts';
import {
  type Asked,
  acceptPlace,
  groupOn,
  placeWithSuggestion,
  playUntilAsked,
  signInOn,
  signUp,
  signUpByPhone,
} from './stage.ts';

const openPublic = async ({ open, press }: Opener): Promise<void> => {
  await open('start', '/nb/');
  await open('form', '/nb/sign-up');
  await press('form with errors', '/nb/sign-up', {});
  await open('form received', '/nb/sign-up/received');
  await open('new link', '/nb/link');
  await press('new link with errors', '/nb/link', {});
  await open('new link sent', '/nb/link/sent');
  await open('sign-in', '/nb/coordinator/sign-in');
  await open('sign-in, no longer a lead', '/nb/coordinator/sign-in?done=left');
  await press('sign-in with errors', '/nb/coordinator/sign-in', {});
  await open('sign-in, link sent', '/nb/coordinator/link-sent');
  await open('recall', '/nb/recall');
  await press('recall with errors', '/nb/recall', {});
  await open('recall sent', '/nb/recall/sent');
  await open('erased', '/nb/place/erased');
  await open('privacy', '/nb/privacy');
  await open('promise', '/nb/promise');
  await open('accessibility', '/nb/accessibility');
  await open('start pack', '/nb/start-pack');
  await open('not found', '/nb/finnes-ikke');
  await open('unknown link', `/nb/place/${'A'.repeat(22)}.${'B'.repeat(43)}`);
};

const openConfirm = async ({ open, press }: Opener, { mailbox }: Play, { email }: Person): Promise<void> => {
  const link = await mailbox.linkTo(email, '/confirm/');
  await open('confirm', link);
  await press('confirm with errors', link, {});
};

const openPlace = async ({ open, press }: Opener, { mailbox }: Play, { email }: Person): Promise<void> => {
  const link = await mailbox.linkTo(email, '/place/');
  await open('place', link);
  await open('change', `${link}/change`);
  await press('change with errors', `${link}/change`, { emptied: '#firstName' });
  await open('withdraw', `${link}/withdraw`);
};

const openSuggestion = async ({ open }: Opener, { play, visit }: Krets): Promise<void> => {
  await open('place with a suggestion', await placeWithSuggestion(play, 'Kim'));
  const taken = await placeWithSuggestion(play, 'Lea');
  const page = await visit({ size: 'narrow' });
  await page.goto(taken);
  await send(page, { button: 'form[action$="/widen"] button', shows: '#widened' });
  await open('place, suggestion taken', taken);
};

const openOwnAsk = async ({ open }: Opener, krets: Krets, { coordinator }: Asked): Promise<void> => {
  const desk = await krets.visit({ size: 'narrow' });
  await signInOn(desk, krets.play, coordinator.email);
  const home = await open('coordinator home, asked', '/nb/coordinator', desk.context());
  const link = await home.locator('main a[href*="/coordinator/asks/"]').first().getAttribute('href');
  await open('ask, signed in', link ?? '', desk.context());
  await open('ask, signed in, colleague', `${link}/hand-on`, desk.context());
};

const openAsk = async ({ open }: Opener, { coordinator, link }: Asked): Promise<void> => {
  await open('ask', link);
  await open('ask, other time', `${link}/other`);
  await open('ask, colleague', `${link}/hand-on`);
  await coordinator.visitor.post(link, { answer: 'take' });
  await open('ask, thanks', `${link}/thanks/take`);
  await open('ask, too late', link);
};

/** The yes, without the tick. */
const promised = { button: 'form:has([name=confidentiality]) button[type=submit]' };

const openInvitation = async ({ open, press }: Opener, play: Play, people: readonly Person[]) => {
  const [first] = people;
  if (first === undefined) return;
  const link = await play.mailbox.linkTo(first.email, '/invitation/');
  const place = await play.mailbox.linkTo(first.email, '/place/');
  await open('place, invited', place);
  await open('pause, place given up', `${place}/pause`);
  await press('place, answered with errors', place, promised);
  await open('invitation', link);
  await press('invitation with errors', link, promised);
  for (const person of people) await acceptPlace(play, person);
  await open('invitation accepted', link);
  await open('invitation, place given back', `${link}/give-back`);
};

/** The HTML part by itself: what surrounds it in an inbox is not ours. */
const openMail = async ({ play, visit }: Krets, people: readonly Person[]): Promise<Page> => {
  const [mail] = await Promise.all(people.map(({ email }) => play.mailbox.newest(email, '/invitation/')));
  const page = await visit({ size: 'narrow' });
  await page.setContent(mail?.html ?? '');
  return page;
};

const openDesk = async (opener: Opener, krets: Krets, asked: Asked): Promise<void> => {
  const { open, press } = opener;
  const { coordinator } = asked;
  const home = await krets.visit({ size: 'narrow' });
  await signInOn(home, krets.play, coordinator.email);
  const among = home.context();
  const group = await groupOn(await open('coordinator home', '/nb/coordinator', among));
  await openAvailability(opener, among);
  await openCalendar(opener, among);
  await open('assisted sign-up', '/nb/coordinator/assisted', among);
  const assisted = { button: 'main form#typed button[type=submit]', among };
  await press('assisted sign-up with errors', '/nb/coordinator/assisted', assisted);
  await open('talks', '/nb/coordinator/talks', among);
  await open('calls', '/nb/coordinator/tasks', among);
  await openCalls(opener, krets, { ...asked, among });
  await openCalled(opener, await signUpByPhone(home, krets.play, 'Mona'), among);
  await open('group page', group, among);
  await press('group page with errors', group, {
    button: 'form[action$="/meeting"] button[type=submit]',
    emptied: '#date',
    among,
  });
  await open('sheet', '/nb/coordinator/sheet', among);
  await openDated(opener, krets, { ...asked, among, group });
};

const openCalled = async ({ open, press }: Opener, address: string, among: BrowserContext): Promise<void> => {
  await open('people without e-mail', '/nb/coordinator/called', among);
  await open('person without e-mail', address, among);
  await press('person without e-mail, change with errors', `${address}/change`, {
    button: 'main form#typed button[type=submit]',
    emptied: '#phone',
    among,
  });
  await open('person without e-mail, withdraw', `${address}/withdraw`, among);
};

const openAvailability = async ({ open, press }: Opener, among: BrowserContext): Promise<void> => {
  const address = '/nb/coordinator/availability';
  await open('availability', address, among);
  const tried = { button: 'button[formaction$="/what-if"]', shows: '[role=status]', among };
  await press('availability, tried', address, tried);
  const wrong = { button: 'main form#typed button[type=submit]', emptied: '#capacity', among };
  await press('availability with errors', address, wrong);
};

const openCalendar = async ({ open, press }: Opener, among: BrowserContext): Promise<void> => {
  const address = '/nb/coordinator/calendar';
  await open('calendar', address, among);
  const made = { button: 'form[action$="/calendar"] button', shows: '#address', among };
  await press('calendar, address made', address, made);
  await open('calendar, with an address', address, among);
};

/** The session ends between opening the form and sending it. */
const openSignedOut = async ({ keep, goTo }: Opener, { visit, play }: Krets, { lead }: Asked) => {
  const desk = await visit({ size: 'narrow' });
  await signInOn(desk, play, lead.email);
  const among = desk.context();
  const session = await among.cookies();
  await keep('signed out with something filled in', async (locale) => {
    await among.addCookies(session);
    const page = await goTo(inLanguage('/nb/coordinator/availability', locale), among);
    await among.clearCookies();
    await send(page, { button: 'main form#typed button[type=submit]', shows: 'form[target]' });
    return page;
  });
};

const openLead = async ({ open, press }: Opener, krets: Krets, { lead }: Asked): Promise<void> => {
  const leading = await krets.visit({ size: 'narrow' });
  await signInOn(leading, krets.play, lead.email);
  const among = leading.context();
  const wrong = { button: 'main form#typed button[type=submit]', among };
  await open('lead page', '/nb/lead', among);
  await open('looking for groups', '/nb/lead/matching', among);
  await open('figures', '/nb/lead/figures', among);
  for (const [name, address] of [
    ['new room', '/nb/lead/rooms/new'],
    ['new coordinator', '/nb/lead/coordinators/new'],
  ] as const) {
    await open(name, address, among);
    await press(`${name} with errors`, address, wrong);
  }
};

/**
 * Plays the story and leaves every page open in a browser of 320 px, as it was at its moment; `look` is shown each
 * of them then.
 */
export const openEveryPage = async (krets: Krets, look: Look = async () => undefined): Promise<OpenPages> => {
  const pages = new Map<PageName, Page>();
  const { play, leadEmail } = krets;
  const opened = createOpener(krets, pages, look);
  await openPublic(opened);
  const asked = await playUntilAsked(play, leadEmail, ['Alma', 'Dina', 'Eli', 'Finn', 'Gro', 'Ida']);
  await openConfirm(opened, play, await signUp(play, 'Jon'));
  await openPlace(opened, play, asked.people[0]!);
  await openSuggestion(opened, krets);
  await openOwnAsk(opened, krets, asked);
  await openAsk(opened, asked);
  await openInvitation(opened, play, asked.people);
  pages.set('mail', await openMail(krets, asked.people));
  await openDesk(opened, krets, asked);
  await openLead(opened, krets, asked);
  await openSignedOut(opened, krets, asked);
  pages.set('handed over', await openHandOver(opened, krets, asked));
  return pages;
};
