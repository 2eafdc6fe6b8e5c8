import ICAL from 'ical.js';
import type { Person, Scene, Staff } from './play.ts';

const pathOf = (link: string) => new URL(link).pathname;

/** The groups a coordinator finds on the home page. */
const groupsOf = async (coordinator: Staff): Promise<readonly string[]> => {
  const home = await coordinator.visitor.get('/nb/coordinator');
  const paths = home.page.links
    .map((link) => link.split('?')[0] ?? '')
    .filter((link) => /\/coordinator\/groups\/[\w-]{22}$/.test(link));
  return [...new Set(paths)];
};

export type OwnGroup = { readonly coordinator: Staff; readonly path: string };

export const allGroups = async (coordinators: readonly Staff[]): Promise<readonly OwnGroup[]> =>
  (
    await Promise.all(
      coordinators.map(async (coordinator) =>
        (await groupsOf(coordinator)).map((path) => ({ coordinator, path })),
      ),
    )
  ).flat();

/** Date and room from the suggestions; everybody gets a calendar entry of their own. */
export const chooseDates = async (play: Scene, groups: readonly OwnGroup[]): Promise<number> => {
  let set = 0;
  for (const { coordinator, path } of groups) {
    const page = await coordinator.visitor.get(path);
    if (!page.page.links.some((link) => link.endsWith('/meeting'))) continue;
    const date = page.html.match(/\d{4}-\d{2}-\d{2}/)?.[0] ?? '';
    const chosen = await coordinator.visitor.post(`${path}/meeting`, {
      date,
      time: '18:00',
      roomId: '',
      place: 'Biblioteket, Torget 1',
    });
    play.expect(chosen.status === 200, `a date can be set (${chosen.status})`);
    if (chosen.status === 200) set += 1;
  }
  await play.mailbox.quiet();
  play.say(`${set} first meeting(s) have a date and a place`);
  return set;
};

export const calendarsFine = async (play: Scene, people: Iterable<Person>): Promise<void> => {
  const mails = await play.mailbox.all();
  for (const person of people) {
    const mail = mails.findLast(({ to, calendar }) => to.includes(person.email) && calendar !== undefined);
    const event =
      mail?.calendar && new ICAL.Component(ICAL.parse(mail.calendar)).getFirstSubcomponent('vevent');
    play.expect(Boolean(event), `${person.email} has a calendar entry`);
    if (event)
      play.expect(event.getAllProperties('attendee').length <= 1, 'a calendar entry names nobody else');
  }
};

export type Ended = { readonly phrases: readonly string[]; readonly erased: number };

/** Held, then handed over: the receipt, the phrase, the last mails. */
export const holdAndHandOver = async (play: Scene, groups: readonly OwnGroup[]): Promise<Ended> => {
  const phrases: string[] = [];
  let erased = 0;
  for (const { coordinator, path } of groups) {
    const held = await coordinator.visitor.post(`${path}/held`, { confidentialityAgreed: 'yes' });
    if (held.status !== 200) continue;
    const ask = await coordinator.visitor.get(`${path}/hand-over`);
    play.expect(ask.status === 200, `handing over has its own page (${ask.status})`);
    const done = await coordinator.visitor.post(`${path}/hand-over`);
    play.expect(done.status === 200, `the coordinator hands over (${done.status})`);
    const phrase = done.html.match(/<strong>([^<]+)<\/strong>/)?.[1];
    play.expect(phrase !== undefined, 'the receipt has a phrase');
    erased += Number(done.page.text.match(/(\d+)\s+(?:personer|people)/)?.[1] ?? 0);
    if (phrase !== undefined) phrases.push(phrase);
    const after = await coordinator.visitor.get(path);
    play.expect(
      after.status === 404 || after.status === 409 || after.status === 410,
      `${pathOf(after.url).slice(0, 24)}… is closed (${after.status})`,
    );
  }
  await play.mailbox.quiet();
  play.say(`${phrases.length} group(s) were handed over and carry themselves`);
  return { phrases, erased };
};

/** Months later a group calls back with its phrase; a wrong one finds nothing. */
export const recall = async (
  play: Scene,
  { phrases }: Ended,
  coordinators: readonly Staff[],
): Promise<void> => {
  const [phrase] = phrases;
  if (phrase === undefined) return;
  const visitor = play.newVisitor();
  const wrong = await visitor.fill(
    '/nb/recall',
    { phrase: 'fjord eple katt', contact: 'gruppa@example.org', wish: 'help' },
    '/recall',
  );
  play.expect(
    wrong.status === 422 && wrong.html.includes('gruppa@example.org'),
    `a wrong phrase finds nothing and keeps what was typed (${wrong.status})`,
  );
  const right = await visitor.fill(
    '/nb/recall',
    { phrase: phrase.toUpperCase(), contact: 'gruppa@example.org', wish: 'help' },
    '/recall',
  );
  play.expect(right.status === 200, `the phrase calls the coordinator back (${right.status})`);
  await play.mailbox.quiet();
  const told = (await play.mailbox.all()).filter(
    ({ text, to }) =>
      text.includes('gruppa@example.org') && coordinators.some(({ email }) => to.includes(email)),
  );
  play.expect(told.length === 1, `exactly one coordinator hears of it (${told.length})`);
  play.say('a group has called its coordinator back with its phrase');
};
