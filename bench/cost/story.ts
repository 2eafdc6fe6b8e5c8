import { type LocalSystem, startSystem } from '../../infra/local/system.ts';
import { loadOrganisation } from '../../shared/organisation/registry.ts';
import { createExpectations } from '../../test/journeys/expectations.ts';
import { createPlay, type Person, type Play } from '../../test/journeys/play.ts';
import { coordinatorsAnswer, participantsAnswer } from '../../test/journeys/scene-group.ts';
import { allGroups, chooseDates, holdAndHandOver } from '../../test/journeys/scene-meeting.ts';
import { signUpLater } from '../../test/journeys/scene-sign-up.ts';
import { setTheStage, signIn } from '../../test/journeys/scene-staff.ts';
import { createCounter, type UsageByFunction } from './counter.ts';

/** What was used between two moments of the story. */
export type Measured = {
  readonly functions: UsageByFunction;
  readonly logBytes: number;
  readonly mails: number;
  /** Days of it, each with one run of matcher and follow-up. */
  readonly days: number;
};

export type Story = {
  /** Nobody is there. */
  readonly idle: Measured;
  /** A few wait who are too few for a group. */
  readonly waiting: Measured & { readonly people: number };
  /** From the first page to handover. */
  readonly way: Measured & { readonly placed: number };
};

const tooFew = 4;
const thenMore = 10;
const idleDays = 3;
const waitingDays = 5;

/** What the form has a browser fetch besides itself: style, icon and script. */
const filesOfForm = async ({ newVisitor }: Play): Promise<readonly string[]> => {
  const { page } = await newVisitor().get('/nb/sign-up');
  const files = [...page.all('link'), ...page.all('script')];
  return files.flatMap(({ attributes }) => attributes.get('href') ?? attributes.get('src') ?? []);
};

/** What a browser fetches, once, besides the pages that the journey's visitors open. */
const comeByBrowser = async (people: readonly Person[], files: readonly string[]): Promise<void> => {
  for (const { visitor } of people) for (const path of ['/nb/', ...files]) await visitor.get(path);
};

const lookAtPlace = async (play: Play, people: readonly Person[], times: number): Promise<void> => {
  for (const { email, visitor } of people) {
    const place = await play.mailbox.linkTo(email, '/place/');
    for (let time = 0; time < times; time += 1) await visitor.get(place);
  }
};

const measuring = (play: Play, counter: ReturnType<typeof createCounter>) => {
  let mailsBefore = 0;
  return async (work: () => Promise<number>): Promise<Measured> => {
    counter.take();
    mailsBefore = (await play.mailbox.all()).length;
    const days = await work();
    await play.mailbox.quiet();
    const mails = (await play.mailbox.all()).length - mailsBefore;
    return { ...counter.take(), mails, days };
  };
};

type Telling = { readonly play: Play; readonly leadEmail: string; readonly placeVisits: number };

const tell = async (
  { play, leadEmail, placeVisits }: Telling,
  measure: ReturnType<typeof measuring>,
): Promise<Story> => {
  const daysOf = (days: number) => async () => {
    await play.days(days);
    return days;
  };
  const idle = await measure(daysOf(idleDays));
  const { coordinators } = await setTheStage(play, leadEmail);
  const files = await filesOfForm(play);
  let people: readonly Person[] = [];
  const come = async (from: number, count: number) => {
    const more = await signUpLater(play, { from, count });
    await comeByBrowser(more, files);
    await lookAtPlace(play, more, placeVisits);
    people = [...people, ...more];
    return 0;
  };
  const first = await measure(() => come(0, tooFew));
  const waiting = await measure(daysOf(waitingDays));
  let placed = 0;
  const rest = await measure(async () => {
    await come(tooFew, thenMore);
    await play.days(1);
    await coordinatorsAnswer(play, coordinators);
    placed = (await participantsAnswer(play, people)).accepted.size;
    for (const coordinator of coordinators) await signIn(play, coordinator);
    await chooseDates(play, await allGroups(coordinators));
    await play.days(12);
    for (const coordinator of coordinators) await signIn(play, coordinator);
    await holdAndHandOver(play, await allGroups(coordinators));
    return 13;
  });
  return { idle, waiting: { ...waiting, people: tooFew }, way: { ...together(first, rest), placed } };
};

const together = (one: Measured, other: Measured): Measured => {
  const names = new Set([...Object.keys(one.functions), ...Object.keys(other.functions)]);
  const functions = Object.fromEntries(
    [...names].map((name) => {
      const [a, b] = [one.functions[name], other.functions[name]];
      const sum = (what: 'calls' | 'seconds' | 'readUnits' | 'writeUnits' | 'responseBytes') =>
        (a?.[what] ?? 0) + (b?.[what] ?? 0);
      return [
        name,
        {
          calls: sum('calls'),
          seconds: sum('seconds'),
          readUnits: sum('readUnits'),
          writeUnits: sum('writeUnits'),
          responseBytes: sum('responseBytes'),
        },
      ];
    }),
  );
  return {
    functions,
    logBytes: one.logBytes + other.logBytes,
    mails: one.mails + other.mails,
    days: one.days + other.days,
  };
};

/**
 * Plays the story once by HTTP and mail, with everything counted that it uses. Throws when it did not go as it should,
 * or when nobody got a place: there would be nothing to count.
 */
export const playStory = async ({ placeVisits }: { readonly placeVisits: number }): Promise<Story> => {
  const organisation = loadOrganisation('link-bergen');
  const counter = createCounter();
  const system: LocalSystem = await startSystem({
    organisation,
    ports: { web: 0, mail: 0 },
    log: (event, fields) => counter.logged({ event, ...fields }),
    around: counter.around,
  });
  const say = () => undefined;
  const expectations = createExpectations(say);
  const play = createPlay(system, { seed: 1, say, expectations });
  counter.watch(system.table.client);
  try {
    const leadEmail = organisation.leads[0]?.email ?? '';
    const story = await tell({ play, leadEmail, placeVisits }, measuring(play, counter));
    if (expectations.failures.length > 0 || story.way.placed === 0)
      throw new Error(`The story did not go as it should: ${expectations.failures.join('; ')}`);
    return story;
  } finally {
    await system.stop();
  }
};
