import * as outside from './acts-outside.ts';
import * as people from './acts-people.ts';
import * as staff from './acts-staff.ts';
import { post } from './shared-web.ts';
import { addressOf, leadAddress, linksTo, type Stage, signedInBy, staffAddresses } from './stage.ts';
import { type Begun, createSystem } from './system.ts';

/** A story as far as it has come, told by the system itself. */
export type Opening = {
  readonly name: string;
  readonly begun: Begun;
  readonly people: readonly string[];
  readonly cookies: ReadonlyMap<string, string>;
};

const names = ['staffed', 'waiting', 'asked', 'invited', 'complete', 'scheduled', 'met'] as const;

type Scene = readonly [(typeof names)[number], (stage: Stage) => Promise<unknown>];

const agreed = { theme1: 'open', consent: 'yes', confidentiality: 'yes', guard: '' };
const many = 11;

/** Each new, and each confirmed at once; the first one will not meet the second. One more has no e-mail. */
const signUpAndConfirm = async (stage: Stage): Promise<void> => {
  const { system } = stage;
  for (let index = 0; index < many; index += 1) {
    await post('/nb/sign-up', people.formOf(stage, index, system.deps.newId()));
    stage.people.push(addressOf(index));
    await system.runStream();
    const link = linksTo(stage, '/confirm/', addressOf(index)).at(-1) ?? '';
    await post(link, { ...agreed, guard: index === 0 ? addressOf(1) : '' });
  }
  await staff.assisted(stage);
  await system.runStream();
};

const matched = async (stage: Stage): Promise<void> => {
  stage.system.forward(24 * 15);
  await outside.match(stage);
  await stage.system.runStream();
};

const then = (act: (stage: Stage) => Promise<unknown>) => async (stage: Stage) => {
  await act(stage);
  await stage.system.runStream();
};

const meet = async (stage: Stage): Promise<void> => {
  stage.system.forward(24 * 12);
  await staff.held(stage);
  await stage.system.runStream();
};

const staffed = async (stage: Stage): Promise<void> => {
  await signedInBy(stage, leadAddress);
  for (const email of staffAddresses) await staff.hire(email)(stage);
  await staff.room(stage);
  await stage.system.runStream();
};

const scenes: readonly Scene[] = [
  ['staffed', staffed],
  ['waiting', signUpAndConfirm],
  ['asked', matched],
  ['invited', then(staff.takeAll)],
  ['complete', then(people.acceptAll)],
  ['scheduled', then(staff.schedule)],
  ['met', meet],
];

/** One story, kept at each of its turns; histories begin at any of them. */
const openingsOf = async (seed: number): Promise<readonly Opening[]> => {
  const system = await createSystem({ seed });
  const stage: Stage = { system, people: [], cookies: new Map() };
  const openings: Opening[] = [];
  for (const [name, act] of scenes) {
    await act(stage);
    const cookies = new Map(stage.cookies);
    openings.push({
      name: `${name} ${seed}`,
      begun: await system.begun(),
      people: [...stage.people],
      cookies,
    });
  }
  return openings;
};

const stories = [1, 2, 3];

/** All openings, made once per process. */
export const createOpenings = async (): Promise<readonly Opening[]> => {
  const all: Opening[] = [];
  for (const seed of stories) all.push(...(await openingsOf(seed)));
  return all;
};

/** Where the history of a seed begins. */
export const openingFor = (openings: readonly Opening[], seed: number): Opening => {
  const opening = openings[seed % openings.length];
  if (opening === undefined) throw new Error('no openings');
  return opening;
};
