import type { BrowserContext, Page } from 'playwright-core';
import type { Person, Play } from '../journeys/play.ts';
import type { Krets } from './krets.ts';
import { type Asked, acceptPlace, placeWithSuggestion, playUntilAsked, signInOn, signUp } from './stage.ts';

/** Every kind of page at its place in the story. */
export const pageNames = [
  'start',
  'form',
  'form with errors',
  'form received',
  'confirm',
  'confirm with errors',
  'place',
  'place with a suggestion',
  'place, suggestion taken',
  'change',
  'withdraw',
  'ask',
  'ask, other time',
  'ask, colleague',
  'ask, thanks',
  'ask, too late',
  'place, invited',
  'place, answered with errors',
  'invitation',
  'invitation with errors',
  'invitation accepted',
  'sign-in',
  'coordinator home',
  'coordinator home, asked',
  'ask, signed in',
  'ask, signed in, colleague',
  'availability',
  'availability, tried',
  'assisted sign-up',
  'group page',
  'group page with errors',
  'sheet',
  'lead page',
  'looking for groups',
  'figures',
  'new room',
  'recall',
  'privacy',
  'promise',
  'accessibility',
  'start pack',
  'not found',
  'mail',
] as const;

export type PageName = (typeof pageNames)[number];
export type OpenPages = ReadonlyMap<PageName, Page>;

type Opener = {
  /** Opens a page in a narrow browser of its own, or in the one given, and keeps it. */
  readonly open: (name: PageName, address: string, among?: BrowserContext) => Promise<Page>;
  /** Opens, then sends the form as it stands, with one field emptied if there is something in it. */
  readonly press: (name: PageName, address: string, sent: Sent) => Promise<void>;
};
type Sent = { readonly form: string; readonly emptied?: string; readonly among?: BrowserContext };

const opener = ({ play, visit }: Krets, pages: Map<PageName, Page>): Opener => {
  const open: Opener['open'] = async (name, address, among) => {
    const page = (await among?.newPage()) ?? (await visit({ size: 'narrow' }));
    await page.goto(new URL(address, play.baseUrl).href);
    pages.set(name, page);
    return page;
  };
  const press: Opener['press'] = async (name, address, { form, emptied, among }) => {
    const page = await open(name, address, among);
    if (emptied !== undefined) await page.locator(emptied).fill('');
    await page.locator(`form${form} button[type=submit]`).first().click();
    await page.getByRole('alert').waitFor();
  };
  return { open, press };
};

const openPublic = async ({ open, press }: Opener): Promise<void> => {
  await open('start', '/nb/');
  await open('form', '/nb/sign-up');
  await press('form with errors', '/nb/sign-up', { form: '' });
  await open('form received', '/nb/sign-up/received');
  await open('sign-in', '/nb/coordinator/sign-in');
  await open('recall', '/nb/recall');
  await open('privacy', '/nb/privacy');
  await open('promise', '/nb/promise');
  await open('accessibility', '/nb/accessibility');
  await open('start pack', '/nb/start-pack');
  await open('not found', '/nb/finnes-ikke');
};

const openConfirm = async ({ open, press }: Opener, { mailbox }: Play, { email }: Person): Promise<void> => {
  const link = await mailbox.linkTo(email, '/confirm/');
  await open('confirm', link);
  await press('confirm with errors', link, { form: '' });
};

const openPlace = async ({ open }: Opener, { mailbox }: Play, { email }: Person): Promise<void> => {
  const link = await mailbox.linkTo(email, '/place/');
  await open('place', link);
  await open('change', `${link}/change`);
  await open('withdraw', `${link}/withdraw`);
};

const openSuggestion = async ({ open }: Opener, play: Play): Promise<void> => {
  await open('place with a suggestion', await placeWithSuggestion(play, 'Kim'));
  const taken = await open('place, suggestion taken', await placeWithSuggestion(play, 'Lea'));
  await taken.locator('form[action$="/widen"] button').click();
  await taken.locator('#widened').waitFor();
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

const openInvitation = async ({ open, press }: Opener, play: Play, people: readonly Person[]) => {
  const [first] = people;
  if (first === undefined) return;
  const link = await play.mailbox.linkTo(first.email, '/invitation/');
  const place = await play.mailbox.linkTo(first.email, '/place/');
  await open('place, invited', place);
  await press('place, answered with errors', place, { form: ':has([name=confidentiality])' });
  await open('invitation', link);
  await press('invitation with errors', link, { form: ':has([name=confidentiality])' });
  for (const person of people) await acceptPlace(play, person);
  await open('invitation accepted', link);
};

/** The HTML part by itself: what surrounds it in an inbox is not ours. */
const openMail = async ({ open }: Opener, { mailbox }: Play, people: readonly Person[]): Promise<void> => {
  const [mail] = await Promise.all(people.map(({ email }) => mailbox.newest(email, '/invitation/')));
  await (await open('mail', 'about:blank')).setContent(mail?.html ?? '');
};

const openDesk = async (
  { open, press }: Opener,
  krets: Krets,
  { coordinator, lead }: Asked,
): Promise<void> => {
  const home = await krets.visit({ size: 'narrow' });
  await signInOn(home, krets.play, coordinator.email);
  const desk = home.context();
  const opened = await open('coordinator home', '/nb/coordinator', desk);
  const link = await opened.locator('main a[href*="/coordinator/groups/"]').first().getAttribute('href');
  const group = (link ?? '').split(/[?#]/)[0] ?? '';
  await open('availability', '/nb/coordinator/availability', desk);
  const tried = await open('availability, tried', '/nb/coordinator/availability', desk);
  await tried.locator('button[formaction$="/what-if"]').click();
  await tried.getByRole('status').waitFor();
  await open('assisted sign-up', '/nb/coordinator/assisted', desk);
  await open('group page', group, desk);
  await press('group page with errors', group, {
    form: '[action$="/meeting"]',
    emptied: '#date',
    among: desk,
  });
  await open('sheet', '/nb/coordinator/sheet', desk);
  const leading = await krets.visit({ size: 'narrow' });
  await signInOn(leading, krets.play, lead.email);
  await open('lead page', '/nb/lead', leading.context());
  await open('looking for groups', '/nb/lead/matching', leading.context());
  await open('figures', '/nb/lead/figures', leading.context());
  await open('new room', '/nb/lead/rooms/new', leading.context());
};

/** Plays the story and leaves every page open in a browser of 320 px, as it was at its moment. */
export const openEveryPage = async (krets: Krets): Promise<OpenPages> => {
  const pages = new Map<PageName, Page>();
  const { play, leadEmail } = krets;
  const opened = opener(krets, pages);
  await openPublic(opened);
  const asked = await playUntilAsked(play, leadEmail, ['Alma', 'Dina', 'Eli', 'Finn', 'Gro', 'Ida']);
  await openConfirm(opened, play, await signUp(play, 'Jon'));
  await openPlace(opened, play, asked.people[0]!);
  await openSuggestion(opened, play);
  await openOwnAsk(opened, krets, asked);
  await openAsk(opened, asked);
  await openInvitation(opened, play, asked.people);
  await openMail(opened, play, asked.people);
  await openDesk(opened, krets, asked);
  return pages;
};
