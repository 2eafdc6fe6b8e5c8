import type { Scene, Staff } from './play.ts';

/** Signs somebody in the way the mail says: open the link, press the button. */
export const signIn = async (
  play: Scene,
  { email, visitor }: Pick<Staff, 'email' | 'visitor'>,
): Promise<void> => {
  await visitor.post('/nb/coordinator/sign-in', { email });
  // Older mails hold links of the same kind, which have run out by now.
  await play.mailbox.quiet();
  const link = await play.mailbox.linkTo(email, '/coordinator/sign-in/');
  const opened = await visitor.get(link);
  play.expect(opened.status === 200, 'the sign-in link opens a page with a button');
  const home = await visitor.fill(link, {});
  play.expect(
    home.status === 200 && new URL(home.url).pathname.startsWith('/nb/coordinator'),
    `${email} is signed in, at ${home.status}`,
  );
  const again = await play.newVisitor().post(link);
  play.expect(again.status === 404 || again.status === 410, 'a sign-in link works once');
};

const availability = {
  areas: ['bergenhus', 'arstad', 'fana', 'asane', 'fyllingsdalen', 'laksevag', 'ytrebygda'],
  slots: ['mon-evening', 'tue-evening', 'wed-evening', 'thu-evening'],
  languages: ['no', 'en'],
  capacity: '3',
};

/** The lead of the organisation file signs in and makes two coordinators and two rooms. */
export const setTheStage = async (
  play: Scene,
  leadEmail: string,
): Promise<{ lead: Staff; coordinators: readonly Staff[] }> => {
  const lead = { name: 'Leder', email: leadEmail, visitor: play.newVisitor() };
  await signIn(play, lead);
  const coordinators: Staff[] = [];
  for (const name of ['Anne', 'Bo']) {
    const email = `${name.toLowerCase()}@example.org`;
    const made = await lead.visitor.post('/nb/lead/coordinators/new', {
      firstName: name,
      email,
      role: 'coordinator',
      locale: 'nb',
      ...availability,
    });
    play.expect(made.status === 200, `the lead can add ${name} (${made.status})`);
    coordinators.push({ name, email, visitor: play.newVisitor() });
  }
  for (const [name, area] of [
    ['Biblioteket', 'bergenhus'],
    ['Grendehuset', 'arstad'],
  ] as const) {
    const room = {
      name,
      address: 'Torget 1',
      area,
      seats: '10',
      stepFree: 'yes',
      slots: availability.slots,
      active: 'yes',
    };
    const made = await lead.visitor.post('/nb/lead/rooms/new', room);
    play.expect(made.status === 200, `the lead can add the room ${name} (${made.status})`);
  }
  for (const one of coordinators) {
    await play.mailbox.newest(one.email, '/coordinator');
    await signIn(play, one);
  }
  play.say('the lead has added two coordinators and two rooms; all have signed in');
  return { lead, coordinators };
};
