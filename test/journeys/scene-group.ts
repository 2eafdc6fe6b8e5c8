import type { Person, Scene, Staff } from './play.ts';

/** The newest question to each coordinator that is not answered yet. */
const questions = async (play: Scene, coordinators: readonly Staff[]) => {
  const mails = await play.mailbox.all();
  return coordinators.flatMap((coordinator) =>
    mails
      .filter(({ to }) => to.includes(coordinator.email))
      .flatMap(({ links }) => links.filter((link) => link.includes('/ask/')))
      .map((link) => ({ coordinator, link })),
  );
};

/** Every question is answered: the very first with "cannot", so that the next coordinator is asked. */
export const coordinatorsAnswer = async (play: Scene, coordinators: readonly Staff[]): Promise<number> => {
  const answered = new Set<string>();
  let taken = 0;
  for (let left = true; left; ) {
    const open = (await questions(play, coordinators)).filter(({ link }) => !answered.has(link));
    left = open.length > 0;
    for (const { coordinator, link } of open) {
      const page = await coordinator.visitor.get(link);
      play.expect(page.status === 200 && !page.html.includes('Deltaker'), 'the question shows no names');
      const answer = answered.size === 0 ? 'cannot' : 'take';
      const done = await coordinator.visitor.post(link, { answer });
      play.expect(done.status === 200, `the answer "${answer}" is taken (${done.status})`);
      if (answer === 'take') taken += 1;
      answered.add(link);
    }
    await play.mailbox.quiet();
  }
  play.say(`coordinators took ${taken} group(s); the first question went on to a colleague`);
  return taken;
};

export type Invited = { readonly person: Person; readonly link: string };

export const invitations = async (play: Scene, people: readonly Person[]): Promise<readonly Invited[]> => {
  const mails = await play.mailbox.all();
  return people.flatMap((person) => {
    const links = mails.filter(({ to }) => to.includes(person.email)).flatMap((mail) => mail.links);
    const link = links.filter((one) => one.includes('/invitation/')).at(-1);
    return link === undefined ? [] : [{ person, link }];
  });
};

const accept = async (play: Scene, { person, link }: Invited): Promise<boolean> => {
  const opened = await person.visitor.get(link);
  if (opened.status !== 200) return false;
  const done = await person.visitor.post(link, { answer: 'accept', confidentiality: 'yes' });
  play.expect(done.status === 200, `${person.email} accepts (${done.status})`);
  return done.status === 200;
};

export type Answers = {
  readonly accepted: ReadonlySet<Person>;
  readonly declined: Person | undefined;
  readonly replaced: number;
};

/** The first says no; whoever gets the place instead, and everybody else, says yes. */
export const participantsAnswer = async (play: Scene, people: readonly Person[]): Promise<Answers> => {
  const first = await invitations(play, people);
  const [decliner] = first;
  if (decliner !== undefined) {
    const said = await decliner.person.visitor.post(decliner.link, { answer: 'decline' });
    play.expect(said.status === 200, `a no is taken kindly (${said.status})`);
    const late = await decliner.person.visitor.post(decliner.link, {
      answer: 'accept',
      confidentiality: 'yes',
    });
    play.expect(
      late.status === 409 || late.status === 410,
      `a yes after a no is answered in words (${late.status})`,
    );
  }
  await play.mailbox.quiet();
  const accepted = new Set<Person>();
  const all = (await invitations(play, people)).filter(({ person }) => person !== decliner?.person);
  for (const invited of all) if (await accept(play, invited)) accepted.add(invited.person);
  const replaced = all.filter(({ person }) => !first.some((one) => one.person === person)).length;
  play.say(`${accepted.size} said yes, one said no and ${replaced} got the place instead`);
  return { accepted, declined: decliner?.person, replaced };
};

/** One who had said yes leaves and is erased; somebody from the queue may come instead. */
export const withdrawOne = async (play: Scene, people: readonly Person[], accepted: ReadonlySet<Person>) => {
  const [leaver] = accepted;
  if (leaver === undefined) return { accepted, replaced: 0 };
  const before = (await invitations(play, people)).length;
  const place = await play.mailbox.linkTo(leaver.email, '/place/');
  const left = await leaver.visitor.fill(`${place}/withdraw`, {}, '/withdraw');
  play.expect(left.status === 200, `leaving takes one press (${left.status})`);
  const gone = await leaver.visitor.get(place);
  play.expect(gone.status === 404, `the links of somebody erased are gone (${gone.status})`);
  await play.mailbox.quiet();
  const now = await invitations(play, people);
  const still = new Set([...accepted].filter((person) => person !== leaver));
  for (const invited of now.slice(0))
    if (!accepted.has(invited.person) && (await accept(play, invited))) still.add(invited.person);
  const replaced = Math.max(0, now.length - before);
  play.say(`one withdrew and was erased; ${replaced} came instead`);
  return { accepted: still, replaced };
};
