import { setTimeout as wait } from 'node:timers/promises';
import type { Inbox } from './inbox.ts';
import type { SoakPerson } from './person.ts';
import { type Answer, post, type Tally } from './post.ts';

/** How far each person has come, by what the pages answered. */
export type Progress = {
  readonly signedUp: Set<string>;
  /** Address → link of the first mail. */
  readonly links: Map<string, string>;
  /** Addresses whose mail has come and that have not confirmed yet. */
  readonly arrived: string[];
  /** Address → place, once confirmed. */
  readonly confirmed: Map<string, string>;
  readonly withdrawn: Set<string>;
  /** Answers that nobody should get. */
  readonly wrong: string[];
};

export type Crowd = {
  readonly baseUrl: string;
  readonly people: readonly SoakPerson[];
  readonly parallel: number;
  readonly inbox: Inbox;
  readonly progress: Progress;
  readonly tally: Tally;
};

const twiceIf = (twice: boolean, act: () => Promise<Answer>): Promise<readonly Answer[]> =>
  Promise.all(twice ? [act(), act()] : [act()]);

const signUp = async ({ baseUrl, progress, tally }: Crowd, person: SoakPerson): Promise<void> => {
  const answers = await twiceIf(person.pressesTwice, () =>
    post(`${baseUrl}/nb/sign-up`, person.signUp, tally),
  );
  const wrong = answers.filter(
    ({ status, location }) => status !== 303 || location !== '/nb/sign-up/received',
  );
  progress.wrong.push(...wrong.map(({ status }) => `sign-up answered ${status}`));
  if (wrong.length === 0) progress.signedUp.add(person.email);
};

const withdraw = async (
  { baseUrl, progress, tally }: Crowd,
  person: SoakPerson,
  place: string,
): Promise<void> => {
  const { status } = await post(`${baseUrl}${place}/withdraw`, '', tally);
  // Whoever got no answer presses again, and then nothing is there any more.
  if (status === 303 || status === 404 || status === 410) progress.withdrawn.add(person.email);
  else progress.wrong.push(`withdraw answered ${status}`);
};

const confirm = async (crowd: Crowd, person: SoakPerson, link: string): Promise<void> => {
  const { progress, tally } = crowd;
  const answers = await twiceIf(person.pressesTwice, () => post(link, person.confirmation, tally));
  const wrong = answers.filter(
    ({ status, location }) => status !== 303 || !location.startsWith('/nb/place/'),
  );
  progress.wrong.push(...wrong.map(({ status }) => `confirmation answered ${status}`));
  const place = answers[0]?.location;
  if (wrong.length > 0 || place === undefined) return;
  progress.confirmed.set(person.email, place);
  if (person.withdraws) await withdraw(crowd, person, place);
};

/** Everybody signs up, confirms when the mail is there, and some withdraw; so many at once. Ends when all are done. */
export const runCrowd = async (crowd: Crowd): Promise<void> => {
  const { people, parallel, inbox, progress } = crowd;
  const byEmail = new Map(people.map((person) => [person.email, person]));
  let next = 0;
  let done = 0;
  const worker = async (): Promise<void> => {
    while (done < people.length) {
      const email = progress.arrived.shift();
      const person = email === undefined ? people[next] : byEmail.get(email);
      if (email === undefined) next += 1;
      if (person === undefined) {
        await wait(50);
        continue;
      }
      const link = progress.links.get(person.email);
      if (email === undefined || link === undefined) await signUp(crowd, person);
      else {
        await confirm(crowd, person, link);
        done += 1;
      }
    }
  };
  const timer = setInterval(inbox.read, 100);
  await Promise.all(Array.from({ length: parallel }, worker));
  clearInterval(timer);
};

export const createProgress = (): Progress => ({
  signedUp: new Set(),
  links: new Map(),
  arrived: [],
  confirmed: new Map(),
  withdrawn: new Set(),
  wrong: [],
});
