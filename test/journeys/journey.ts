import { startSystem } from '../../infra/local/system.ts';
import { loadOrganisation } from '../../shared/organisation/registry.ts';
import { createExpectations } from './expectations.ts';
import { createPlay, type Play } from './play.ts';
import { coordinatorsAnswer, participantsAnswer, withdrawOne } from './scene-group.ts';
import { allGroups, calendarsFine, chooseDates, holdAndHandOver, recall } from './scene-meeting.ts';
import { openOnly, type SignedUp, signUpAll, signUpLater } from './scene-sign-up.ts';
import { setTheStage, signIn } from './scene-staff.ts';
import { proveForgotten, proveWhole } from './traces.ts';

export type JourneyOptions = {
  readonly people: number;
  readonly seed: number;
  readonly say: (line: string) => void;
};

/** The last line of the journey. `placed` counts people in groups that met; `erased` those forgotten by the end. */
export type JourneyResult = {
  readonly signedUp: number;
  readonly confirmed: number;
  readonly groups: number;
  readonly placed: number;
  readonly waiting: number;
  readonly mails: number;
  readonly replaced: number;
  readonly erased: number;
  readonly checks: number;
  readonly failed: readonly string[];
};

type Counts = Omit<JourneyResult, 'mails' | 'checks' | 'failed'>;

const mailsFine = async (play: Play, themes: readonly string[]): Promise<void> => {
  const mails = await play.mailbox.all();
  play.expect(
    mails.every(({ recipients }) => recipients === 1),
    'every mail has exactly one recipient',
  );
  play.expect(
    mails.every(({ text, html }) => text.trim() !== '' && html.includes('<html')),
    'every mail has a text and an HTML part',
  );
  const said = themes.filter((theme) =>
    mails.some(({ subject, text }) => `${subject} ${text}`.toLowerCase().includes(theme.toLowerCase())),
  );
  play.expect(said.length === 0, `no mail names a theme (${said})`);
};

/** So many sign up after the first matching, to be there when a place becomes free. */
const lateComers = 2;

const tellStory = async (
  play: Play,
  people: number,
  leadEmail: string,
): Promise<Counts & { readonly gone: Parameters<typeof proveForgotten>[2] }> => {
  const { coordinators } = await setTheStage(play, leadEmail);
  const first = await signUpAll(play, people - lateComers);
  await openOnly(play, first.confirmed[0]!);
  await play.round();
  const groups = await coordinatorsAnswer(play, coordinators);
  const late = await signUpLater(play, { from: first.people.length, count: lateComers });
  const signed: SignedUp = { people: [...first.people, ...late], confirmed: [...first.confirmed, ...late] };
  const answers = await participantsAnswer(play, signed.confirmed);
  const final = await withdrawOne(play, signed.confirmed, answers.accepted);
  const before = await allGroups(coordinators);
  const dated = await chooseDates(play, before);
  play.expect(dated === groups, `every group gets a date (${dated} of ${groups})`);
  await calendarsFine(play, final.accepted);
  await play.days(12);
  for (const coordinator of coordinators) await signIn(play, coordinator);
  const ended = await holdAndHandOver(play, await allGroups(coordinators));
  play.expect(
    ended.phrases.length === groups,
    `every group is handed over (${ended.phrases.length} of ${groups})`,
  );
  play.expect(
    ended.erased === final.accepted.size,
    `the receipts count ${final.accepted.size} people (${ended.erased})`,
  );
  await play.days(1);
  await recall(play, ended, coordinators);
  const gone = [...final.accepted];
  const left = [...answers.accepted].filter((person) => !final.accepted.has(person));
  const unconfirmed = signed.people.length - signed.confirmed.length;
  return {
    signedUp: signed.people.length,
    confirmed: signed.confirmed.length,
    groups,
    placed: gone.length,
    waiting: signed.confirmed.length - gone.length - left.length,
    replaced: answers.replaced + final.replaced,
    erased: gone.length + left.length + unconfirmed,
    gone: [...gone, ...left, ...signed.people.filter((person) => !signed.confirmed.includes(person))],
  };
};

/** Plays the whole story by HTTP and mail against a system of its own, on free ports of loopback. */
export const playJourney = async ({ people, seed, say }: JourneyOptions): Promise<JourneyResult> => {
  const organisation = loadOrganisation('link-bergen');
  const system = await startSystem({ organisation, ports: { web: 0, mail: 0 }, log: () => undefined });
  const expectations = createExpectations(say);
  const play = createPlay(system, { seed, say, expectations });
  try {
    const { gone, ...counts } = await tellStory(play, people, organisation.leads[0]?.email ?? '');
    play.expect(
      counts.groups > 0 && counts.placed >= 5 * counts.groups,
      `groups of five or more came about (${counts.placed} in ${counts.groups})`,
    );
    await mailsFine(
      play,
      organisation.themes.flatMap(({ name }) => [name.nb, name.en]),
    );
    await proveForgotten(play, system.table, gone);
    await proveWhole(play, system.table, system.deps);
    const mails = (await play.mailbox.all()).length;
    return { ...counts, mails, checks: expectations.checked(), failed: expectations.failures };
  } finally {
    await system.stop();
  }
};
