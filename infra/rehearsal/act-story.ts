import { loadOrganisation } from '../../shared/organisation/registry.ts';
import type { Person, Scene, Staff } from '../../test/journeys/play.ts';
import {
  type Answers,
  coordinatorsAnswer,
  participantsAnswer,
  withdrawOne,
} from '../../test/journeys/scene-group.ts';
import { allGroups, chooseDates } from '../../test/journeys/scene-meeting.ts';
import { confirm, openOnly, peopleOf, signUp, signUpLater } from '../../test/journeys/scene-sign-up.ts';
import { setTheStage } from '../../test/journeys/scene-staff.ts';
import { untilLogged } from './act-watch.ts';
import type { Deployed } from './deployed.ts';
import { callAsScheduled, letScheduleCome, readSchedule } from './schedule.ts';
import type { Rehearsal } from './stage.ts';

/** Where the story stands when the new version comes. */
export type Midway = {
  readonly coordinators: readonly Staff[];
  readonly people: readonly Person[];
  readonly answers: Answers;
  /** Has signed up and not confirmed yet. */
  readonly undecided: Person;
};

const firstPeople = 6;

/** What a schedule does every day, done now. */
export const asScheduled = async (
  rehearsal: Rehearsal,
  deployed: Deployed,
  name: 'Matcher' | 'FollowUp',
): Promise<void> => {
  const { target, now, expect, say } = rehearsal;
  const schedule = await readSchedule(target.connection, deployed, `${name}Schedule`);
  expect(schedule.State === 'ENABLED', `the schedule of ${name} is enabled (${schedule.State})`);
  const error = await callAsScheduled(target, schedule, now);
  expect(error === undefined, `${name} runs to its end (${error})`);
  say(`${name} called as its schedule would, ${schedule.ScheduleExpression}`);
};

/** Where the emulator's scheduler comes by itself, it is left to do so. */
export const followUpByItself = async (rehearsal: Rehearsal, deployed: Deployed): Promise<void> => {
  const { target, now, expect, say } = rehearsal;
  if (target.kind !== 'ministack') return asScheduled(rehearsal, deployed, 'FollowUp');
  const schedule = await readSchedule(target.connection, deployed, 'FollowUpSchedule');
  expect(await letScheduleCome(target, schedule, now), 'the scheduler comes when its time has come');
  const finished = await untilLogged(rehearsal, deployed, 'followUpFinished');
  expect(finished, 'FollowUp, called by the scheduler itself, runs to its end');
  say('FollowUp called by the scheduler itself, by a one-time copy of its schedule');
};

/** From an empty table to a group whose people have answered. */
export const playFirstPart = async (
  rehearsal: Rehearsal,
  scene: Scene,
  deployed: Deployed,
): Promise<Midway> => {
  const { leads } = loadOrganisation('link-bergen');
  const { coordinators } = await setTheStage(scene, leads[0]?.email ?? '');
  const first = await signUpLater(scene, { from: 0, count: firstPeople });
  for (const person of first.slice(0, 1)) await openOnly(scene, person);
  await asScheduled(rehearsal, deployed, 'Matcher');
  await scene.mailbox.quiet();
  const groups = await coordinatorsAnswer(scene, coordinators);
  scene.expect(groups === 1, `one group came about (${groups})`);
  const people = [...first, ...(await signUpLater(scene, { from: firstPeople, count: 1 }))];
  const answers = await participantsAnswer(scene, people);
  scene.expect(answers.replaced === 1, `the free place was given to one who waited (${answers.replaced})`);
  scene.expect(answers.accepted.size === firstPeople, `six have said yes (${answers.accepted.size})`);
  const [undecided] = peopleOf(scene, { from: firstPeople + 1, count: 1 });
  if (undecided === undefined) throw new Error('Nobody is left to sign up.');
  await signUp(scene, undecided);
  await scene.mailbox.quiet();
  return { coordinators, people, answers, undecided };
};

/** The same people, their old links and sessions, and the new version. */
export const playSecondPart = async (
  rehearsal: Rehearsal,
  scene: Scene,
  { deployed, midway }: { deployed: Deployed; midway: Midway },
): Promise<void> => {
  const { coordinators, people, answers, undecided } = midway;
  await confirm(scene, undecided);
  scene.say('a link that was mailed before still confirms');
  const everybody = [...people, undecided];
  await withdrawOne(scene, everybody, answers.accepted);
  const dated = await chooseDates(scene, await allGroups(coordinators));
  scene.expect(dated === 1, `the group gets a date from a coordinator who is still signed in (${dated})`);
  await asScheduled(rehearsal, deployed, 'Matcher');
  await scene.mailbox.quiet();
  const mails = await scene.mailbox.all();
  scene.expect(
    mails.every(({ recipients }) => recipients === 1),
    'every mail has exactly one recipient',
  );
  scene.expect(
    mails.every(({ text, html }) => text.trim() !== '' && html.includes('<html')),
    'every mail has a text and an HTML part',
  );
  scene.say(`${mails.length} mails came out of SES`);
};
