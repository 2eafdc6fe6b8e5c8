import type { Fields } from '../web/support/visitor.ts';
import { type Answer, ask, post } from './shared-web.ts';
import { addressOf, linksTo, nameOf, type Stage, someLink, staffAddresses, worldOf } from './stage.ts';

export type Act = (stage: Stage) => Promise<unknown>;

const homes = ['bergenhus', 'arstad', 'bergenhus', 'laksevag'] as const;
const slots = ['tue-evening', 'wed-evening', 'mon-evening'] as const;

export const formOf = ({ system }: Stage, index: number, formKey: string): Fields => {
  const { chance } = system;
  return {
    ...{ formKey, firstName: nameOf(index), email: addressOf(index), adult: 'yes', website: '' },
    ...{ home: chance.one(homes) ?? 'bergenhus', maxMinutes: '45', languages: ['no'], mode: ['inPerson'] },
    phone: chance.likely(0.3) ? `+47 412 34 ${100 + index}` : '',
    slots: ['tue-evening', ...(chance.likely(0.5) ? [chance.one(slots) ?? 'mon-evening'] : [])],
  };
};

/** A press, now and then two at once, and once more when the page broke. */
export const press = async (
  { system }: Stage,
  address: string,
  { fields = {}, cookie = '' }: { readonly fields?: Fields; readonly cookie?: string } = {},
) => {
  const twice = system.chance.likely(0.1);
  const answers = await Promise.all(
    Array.from({ length: twice ? 2 : 1 }, () => post(address, fields, cookie)),
  );
  const last: Answer | undefined = answers.at(-1);
  if ((last === undefined || last.status >= 500) && system.chance.likely(0.6)) {
    system.faults.restart();
    return post(address, fields, cookie);
  }
  return last;
};

/** What was answered "thank you" must be there at once. */
const expectStored = (stage: Stage, email: string): void => {
  const { system } = stage;
  const hash = system.deps.hashContact('email', email);
  if (![...worldOf(stage).people.values()].some((person) => 'email' in person && person.emailHash === hash))
    system.notes.wrong.push('thanked, but nothing is stored');
};

/** Somebody new, or now and then somebody who has been here before. */
export const signUp: Act = async (stage) => {
  const { chance, deps } = stage.system;
  const again = chance.likely(0.25) && stage.people.length > 0;
  const index = again ? chance.below(stage.people.length) : stage.people.length;
  const email = addressOf(index);
  const answer = await press(stage, '/nb/sign-up', { fields: formOf(stage, index, deps.newId()) });
  if (!stage.people.includes(email)) stage.people.push(email);
  if (answer?.to.endsWith('/sign-up/received')) expectStored(stage, email);
};

const guardOf = ({ system: { chance }, people }: Stage): string => {
  if (chance.likely(0.65)) return '';
  return (chance.likely(0.2) ? chance.one(staffAddresses) : chance.one(people)) ?? '';
};

export const confirm: Act = async (stage) => {
  const link = someLink(stage, '/confirm/');
  if (link === undefined) return;
  await ask('GET', link);
  const wantsTalk = stage.system.chance.likely(0.15) ? 'yes' : '';
  const said = { theme1: 'open', consent: 'yes', confidentiality: 'yes', wantsTalk, guard: guardOf(stage) };
  await press(stage, link, { fields: said });
};

const atPlace =
  (what: string, fields: (stage: Stage) => Fields = () => ({})): Act =>
  async (stage) => {
    const link = someLink(stage, '/place/');
    if (link !== undefined) await press(stage, `${link}/${what}`, { fields: fields(stage) });
  };

export const withdraw = atPlace('withdraw');
export const pause = atPlace('pause');
export const resume = atPlace('resume');
export const leave = atPlace('leave');
export const interested = atPlace('interested');

export const change: Act = async (stage) => {
  const link = someLink(stage, '/place/');
  if (link === undefined) return;
  const index = stage.system.chance.below(stage.people.length);
  const { formKey: _, email: __, adult: ___, website: ____, ...wishes } = formOf(stage, index, '');
  await press(stage, `${link}/change`, {
    fields: { ...wishes, theme1: 'open', guardAdd: guardOf(stage) },
  });
};

/** Presses the button that the page shows, if it shows one. */
const suggested =
  (what: 'widen' | 'undo'): Act =>
  async (stage) => {
    const link = someLink(stage, '/place/');
    const page = link === undefined ? undefined : await ask('GET', link);
    const suggestion = page?.html.match(/name="suggestion"[^>]*value="([^"]+)"/)?.[1];
    if (link !== undefined && suggestion !== undefined)
      await press(stage, `${link}/${what}`, { fields: { suggestion } });
  };
export const widen = suggested('widen');
export const undo = suggested('undo');

const answers = ['accept', 'accept', 'accept', 'accept', 'accept', 'decline', 'timeDoesNotFit'] as const;

export const answerInvitation: Act = async (stage) => {
  const link = someLink(stage, '/invitation/');
  const answer = stage.system.chance.one(answers) ?? 'accept';
  if (link === undefined) return;
  await press(stage, link, { fields: { answer, confidentiality: 'yes' } });
  // A place that was accepted before is asked about first.
  if (answer === 'decline') await press(stage, `${link}/give-back`);
};

/** Everybody who is asked says yes, so that histories get on. */
export const acceptAll: Act = async (stage) => {
  for (const link of linksTo(stage, '/invitation/').slice(-10))
    await post(link, { answer: 'accept', confidentiality: 'yes' });
};

export const unsubscribe: Act = async (stage) => {
  const link = someLink(stage, '/unsubscribe/');
  if (link !== undefined) await press(stage, link);
};

export const newLink: Act = async (stage) => {
  const email = stage.system.chance.one(stage.people);
  if (email !== undefined) await press(stage, '/nb/link', { fields: { email } });
};

const phraseIn = (text: string): string | undefined =>
  /^\s*([a-zæøå]+(?:[ -][a-zæøå]+){2,5})\s*$/m.exec(text)?.[1];

/** Later a group calls back with the phrase that came with the last mail. */
export const recall: Act = async (stage) => {
  const last = stage.system.notes.inbox.filter(({ mail }) => mail.text.includes('/recall'));
  const phrase = phraseIn(stage.system.chance.one(last)?.mail.text ?? '');
  if (phrase !== undefined)
    await press(stage, '/nb/recall', { fields: { phrase, contact: addressOf(0), wish: 'help' } });
};
