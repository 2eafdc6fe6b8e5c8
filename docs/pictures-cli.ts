import { mkdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { type Device, type Krets, openKrets } from '../test/browser/krets.ts';
import { acceptPlace, addWaiting, playUntilAsked, signInOn, signUp } from '../test/browser/stage.ts';
import type { Staff } from '../test/journeys/play.ts';

/** The pictures of the README: the story played on a system of its own, one picture at each turn. */
const folder = new URL('./pictures/', import.meta.url);
const most = 120_000;

const phone: Device = { size: 'phone', sharpness: 1.5 };
const desktop: Device = { size: 'desktop' };

type Taken = { readonly name: string; readonly height?: number };

const take = async (page: Page, { name, height }: Taken): Promise<void> => {
  const path = fileURLToPath(new URL(`${name}.png`, folder));
  const width = page.viewportSize()?.width ?? 0;
  const whole = Number(await page.evaluate('document.documentElement.scrollHeight'));
  const clip = { x: 0, y: 0, width, height: Math.min(whole, height ?? whole) };
  await page.screenshot({ path, clip, fullPage: true, animations: 'disabled' });
  const { size } = await stat(path);
  if (size > most) throw new Error(`${name}.png is too big for a README: ${size} bytes`);
  console.log(`docs/pictures/${name}.png  ${Math.round(size / 1000)} kB`);
};

const takeAt = async (krets: Krets, address: string, { device, ...taken }: Taken & { device: Device }) => {
  const page = await krets.visit(device);
  await page.goto(new URL(address, krets.play.baseUrl).href);
  await take(page, taken);
};

const pictureSigningUp = async (krets: Krets): Promise<void> => {
  const { play } = krets;
  await takeAt(krets, '/nb/sign-up', { device: phone, name: 'form-phone', height: 880 });
  const { email } = await signUp(play, 'Vera');
  const confirm = await play.mailbox.linkTo(email, '/confirm/');
  await takeAt(krets, confirm, { device: phone, name: 'confirm-phone', height: 760 });
};

const pictureMail = async (krets: Krets, address: string): Promise<void> => {
  const page = await krets.visit(phone);
  await page.setContent((await krets.play.mailbox.newest(address, '/invitation/')).html);
  await take(page, { name: 'mail-phone' });
};

const pictureDesks = async (krets: Krets, { coordinator, lead }: { coordinator: string; lead: string }) => {
  const desk = await krets.visit(desktop);
  await signInOn(desk, krets.play, coordinator);
  await desk.goto(new URL('/nb/coordinator', krets.play.baseUrl).href);
  await desk.locator('main a[href*="/coordinator/groups/"]').first().click();
  await take(desk, { name: 'group-desktop', height: 1000 });
  const leading = await krets.visit(desktop);
  await signInOn(leading, krets.play, lead);
  await leading.goto(new URL('/nb/lead', krets.play.baseUrl).href);
  await take(leading, { name: 'lead-desktop', height: 1000 });
};

/** The first suggestion, in the room with the shortest ways. */
const setDate = async ({ visitor }: Staff): Promise<void> => {
  const home = await visitor.get('/nb/coordinator');
  const group = home.page.links.find((link) => link.includes('/coordinator/groups/')) ?? '';
  await visitor.fill(group, {}, '/meeting');
};

const names = ['Alma', 'Dina', 'Eli', 'Finn', 'Gro', 'Ida', 'Jon', 'Siv'];

const pictureStory = async (krets: Krets): Promise<void> => {
  const { play, leadEmail } = krets;
  await pictureSigningUp(krets);
  const { people, coordinator, lead, link } = await playUntilAsked(play, leadEmail, names);
  await takeAt(krets, link, { device: phone, name: 'ask-phone', height: 880 });
  const late = await addWaiting(play, 'Tor');
  const place = await play.mailbox.linkTo(late.email, '/place/');
  await takeAt(krets, place, { device: phone, name: 'place-phone', height: 880 });
  await takeAt(krets, place, { device: { ...phone, dark: true }, name: 'place-phone-dark', height: 880 });
  await coordinator.visitor.post(link, { answer: 'take' });
  await pictureMail(krets, people[0]?.email ?? '');
  for (const person of people) await acceptPlace(play, person);
  await play.mailbox.quiet();
  await setDate(coordinator);
  await play.mailbox.quiet();
  await pictureDesks(krets, { coordinator: coordinator.email, lead: lead.email });
};

await mkdir(folder, { recursive: true });
const krets = await openKrets();
try {
  await pictureStory(krets);
} finally {
  await krets.close();
}
if (krets.play.failures.length > 0) throw new Error(krets.play.failures.join('\n'));
