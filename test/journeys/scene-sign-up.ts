import type { Person, Scene } from './play.ts';

const homes = ['bergenhus', 'arstad', 'bergenhus', 'laksevag'];
const evenings = ['mon-evening', 'tue-evening', 'wed-evening', 'thu-evening'];

/** One person, who can come to most evenings near the centre; a seed decides the rest. */
const formOf = (play: Scene, { name, email }: Person) => ({
  firstName: name,
  email,
  home: homes[play.below(homes.length)] ?? 'bergenhus',
  maxMinutes: '45',
  slots: ['tue-evening', evenings[play.below(evenings.length)] ?? 'wed-evening'],
  languages: play.below(5) === 0 ? ['no', 'en'] : ['no'],
  mode: ['inPerson'],
  adult: 'yes',
});

/** Fills in the form; a mail follows. */
export const signUp = async (play: Scene, person: Person): Promise<void> => {
  const address = `/${person.locale}/sign-up`;
  const received = await person.visitor.fill(address, formOf(play, person), '/sign-up');
  play.expect(
    received.status === 200 && received.url.endsWith('/sign-up/received'),
    `${person.email} is received (${received.status})`,
  );
};

/** The sensitive things, asked only now; the first person also names somebody not to meet. */
export const confirm = async (play: Scene, person: Person, guard = ''): Promise<void> => {
  const link = await play.mailbox.linkTo(person.email, '/confirm/');
  play.expect(link.includes(`/${person.locale}/`), 'the mail speaks the language of the form');
  const changes = { theme1: 'open', consent: 'yes', confidentiality: 'yes', guard };
  const place = await person.visitor.fill(link, changes, '');
  play.expect(
    place.status === 200 && place.url.includes('/place/'),
    `${person.email} lands at their place (${place.status})`,
  );
};

export const peopleOf = (play: Scene, { from, count }: { from: number; count: number }): Person[] =>
  Array.from({ length: count }, (_, offset) => from + offset).map((index) => ({
    name: `Deltaker ${index + 1}`,
    email: `deltaker${index + 1}@example.org`,
    locale: index % 6 === 5 ? 'en' : 'nb',
    visitor: play.newVisitor(),
  }));

/** A wrong form is given back with everything that was typed, and nothing is stored. */
const badForm = async (play: Scene): Promise<void> => {
  const visitor = play.newVisitor();
  const refused = await visitor.fill(
    '/nb/sign-up',
    { firstName: 'Kari', email: 'ikke en adresse', home: 'bergenhus' },
    '/sign-up',
  );
  play.expect(refused.status === 422, `a wrong address is answered 422 (${refused.status})`);
  play.expect(
    refused.html.includes('ikke en adresse') && refused.html.includes('Kari'),
    'what was typed is kept',
  );
};

/** The same body twenty times at once: one sign-up, one mail. */
const impatient = async (play: Scene, person: Person): Promise<void> => {
  const opened = await person.visitor.get(`/${person.locale}/sign-up`);
  const body = { ...opened.page.fields('/sign-up'), ...formOf(play, person) };
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => person.visitor.post(`/${person.locale}/sign-up`, body)),
  );
  play.expect(
    answers.every(({ status, url }) => status === 200 && url.endsWith('/received')),
    'twenty presses get the same answer',
  );
  await play.mailbox.newest(person.email, '/confirm/');
  await play.mailbox.quiet();
  const mails = (await play.mailbox.all()).filter(({ to }) => to.includes(person.email));
  play.expect(mails.length === 1, `twenty presses cause one mail, not ${mails.length}`);
};

export type SignedUp = { readonly people: readonly Person[]; readonly confirmed: readonly Person[] };

/** Everybody signs up; all but the last confirm. */
export const signUpAll = async (play: Scene, count: number): Promise<SignedUp> => {
  await badForm(play);
  const people = peopleOf(play, { from: 0, count });
  for (const [index, person] of people.entries())
    await (index === 0 ? impatient(play, person) : signUp(play, person));
  const confirmed = people.slice(0, -1);
  for (const [index, person] of confirmed.entries())
    await confirm(play, person, index === 0 ? 'noen@example.org\n900 00 000' : '');
  play.say(`${people.length} people signed up, ${confirmed.length} confirmed; one lets it be`);
  return { people, confirmed };
};

/** People who come after a night's matching: they wait, and get the places that become free. */
export const signUpLater = async (
  play: Scene,
  { from, count }: { readonly from: number; readonly count: number },
): Promise<readonly Person[]> => {
  const people = peopleOf(play, { from, count });
  for (const person of people) {
    await signUp(play, person);
    await confirm(play, person);
  }
  play.say(`${people.length} more signed up and wait`);
  return people;
};

/** Opening a link, also many times and by a scanner, changes nothing. */
export const openOnly = async (play: Scene, person: Person): Promise<void> => {
  const place = await play.mailbox.linkTo(person.email, '/place/');
  const first = await person.visitor.get(place);
  for (let times = 0; times < 3; times += 1) await play.newVisitor().get(place);
  const again = await person.visitor.get(place);
  play.expect(first.status === 200 && again.html === first.html, 'opening my place changes nothing');
  const data = await person.visitor.get(`${place}/data.json`);
  play.expect(
    data.status === 200 && data.html.includes(person.email),
    'everything we hold can be downloaded',
  );
  const invented = await person.visitor.get(`${place.slice(0, -3)}AAA`);
  play.expect(invented.status === 404, `an invented link is answered 404 (${invented.status})`);
};
