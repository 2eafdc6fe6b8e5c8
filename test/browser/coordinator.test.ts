import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import '../all-languages.ts';
import { coordinatorText, groupText } from '../../functions/web/pages/coordinator/text.ts';
import { participantText, problemText } from '../../shared/i18n/index.ts';
import type { Person } from '../journeys/play.ts';
import type { Device, Krets } from './krets.ts';
import { acceptPlace, linkAfter, playUntilAsked, signInOn } from './stage.ts';
import { useKrets } from './support.ts';
import { goFromWebmail } from './webmail.ts';

const krets = useKrets();
const { invitation } = participantText('nb').place;
const { ask, answered, availability, signIn } = coordinatorText('nb');
const { meeting, states } = groupText('nb');

const names = ['Alma', 'Dina', 'Eli', 'Finn', 'Gro', 'Ida', 'Jon'];

const countPosts = (page: Page): (() => number) => {
  let posts = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST') posts += 1;
  });
  return () => posts;
};

/** Opens the page many times, also under the finger, and lets it be. */
const onlyLook = async (page: Page, link: string): Promise<number> => {
  const posts = countPosts(page);
  for (let times = 0; times < 3; times += 1) await page.goto(link, { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: ask.take }).hover();
  await page.mouse.wheel(0, 2000);
  await page.reload({ waitUntil: 'networkidle' });
  await page.goBack({ waitUntil: 'networkidle' });
  await page.goForward({ waitUntil: 'networkidle' });
  return posts();
};

/** From the mail in a web mail to the thanks, with one promise and one press. */
const acceptInBrowser = async (
  { play, visit }: Krets,
  { email }: Person,
  device: Device,
): Promise<string> => {
  const page = await visit(device);
  await goFromWebmail(page, await play.mailbox.newest(email, '/invitation/'));
  await page.getByLabel(invitation.confidentiality).check();
  await page.getByRole('button', { name: invitation.accept }).click();
  await page.waitForURL('**/nb/invitation/**');
  return (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
};

describe('a coordinator with a phone', () => {
  it('looks without answering, takes the group with one tap, and sets the date', async () => {
    const { play, leadEmail, visit } = krets();
    const { people, coordinator, link } = await playUntilAsked(play, leadEmail, names);
    const before = (await play.mailbox.all()).length;
    const page = await visit({ size: 'phone' });
    expect(await onlyLook(page, link)).toBe(0);
    await play.mailbox.quiet();
    expect((await play.mailbox.all()).length).toBe(before);
    const shown = await page.getByRole('main').textContent();
    expect(names.filter((name) => shown?.includes(name))).toEqual([]);

    const posts = countPosts(page);
    await page.getByRole('button', { name: ask.take }).tap();
    await page.waitForURL('**/thanks/take');
    expect(posts()).toBe(1);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(answered.take.title);

    const invited = people.map(({ email }) => play.mailbox.newest(email, '/invitation/'));
    expect((await Promise.all(invited)).length).toBe(names.length);
    const [first, second, ...rest] = people;
    expect(await acceptInBrowser(krets(), first!, { size: 'phone', javaScript: false })).toBe(
      invitation.acceptedTitle,
    );
    expect(await acceptInBrowser(krets(), second!, { size: 'desktop' })).toBe(invitation.acceptedTitle);
    const mailed = { address: coordinator.email, path: '/coordinator/sign-in/' };
    await linkAfter(play, mailed, async () => {
      for (const person of rest) await acceptPlace(play, person);
    });
    await goFromWebmail(page, await play.mailbox.newest(coordinator.email, '/coordinator/sign-in/'));
    await page.getByRole('button', { name: signIn.confirm }).tap();
    await page.waitForURL('**/coordinator/groups/**');
    const members = await page.getByRole('main').textContent();
    expect(names.filter((name) => !members?.includes(name))).toEqual([]);

    await page.locator('#meeting a[href*="date="]').first().tap();
    await page.getByLabel(meeting.room, { exact: true }).selectOption({ label: meeting.ownPlace });
    await page.getByLabel(meeting.place, { exact: true }).fill('Biblioteket, Torget 1');
    await page.getByRole('button', { name: meeting.set }).tap();
    await page.getByRole('status').waitFor();
    expect(await page.getByRole('main').textContent()).toContain(states.scheduled);
    const told = await Promise.all(people.map(({ email }) => play.mailbox.newest(email, 'Biblioteket')));
    expect(told.filter(({ calendar }) => calendar !== undefined).length).toBe(names.length);
  });

  it('whose session has ended signs in in a new tab and loses nothing', async () => {
    const { play, leadEmail, visit } = krets();
    const page = await visit({ size: 'phone' });
    await signInOn(page, play, leadEmail);
    await page.goto(new URL('/nb/coordinator/availability', play.baseUrl).href);
    await page.getByLabel(availability.capacity).fill('7');
    await page.context().clearCookies();
    await page.getByRole('button', { name: availability.save, exact: true }).tap();
    await page.getByRole('heading', { name: signIn.beside.title }).waitFor();
    await page.getByLabel(signIn.email).fill(leadEmail);
    const opened = page.context().waitForEvent('page');
    const press = () => page.getByRole('button', { name: signIn.send }).tap();
    const link = await linkAfter(play, { address: leadEmail, path: '/coordinator/sign-in/' }, press);
    const tab = await opened;
    await tab.getByRole('heading', { name: signIn.sentTitle }).waitFor();
    await tab.goto(link);
    await tab.getByRole('button', { name: signIn.confirm }).tap();
    await tab.waitForURL('**/coordinator/availability');
    await page.getByRole('button', { name: problemText('nb').again.send }).tap();
    await page.getByRole('status').waitFor();
    expect(await page.getByLabel(availability.capacity).inputValue()).toBe('7');
  });
});
