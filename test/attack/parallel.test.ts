import { describe, expect, it } from 'vitest';
import type { ActiveParticipant } from '../../shared/domain/participant.ts';
import { addHours } from '../../shared/domain/time.ts';
import { idOf, personNamed, roomNamed } from '../use-cases/support/entities.ts';
import { putLink, putPeople, putTask } from '../use-cases/support/table.ts';
import { hashContact } from '../use-cases/support/test-deps.ts';
import { goodConfirmation, goodSignUp } from '../web/support/forms.ts';
import { linkFor, putPerson } from '../web/support/people.ts';
import { everyRoute, inventedToken } from '../web/support/routes.ts';
import { openStaffWeb } from '../web/support/staff.ts';
import { type Fields, openWeb, ownPost } from '../web/support/visitor.ts';

const at = 20;
const paths = everyRoute(openWeb()).flatMap(({ method, path }) => (method === 'POST' ? [path] : []));

/** A world in which this form has something to do, and where it is. */
const worldFor = async (path: string) => {
  const web = await openStaffWeb();
  const person = await putPerson(web, {
    ...(path.includes('/confirm/') && { state: 'unconfirmed' }),
    ...(/answer$|\/invitation\//.test(path) && { state: 'invited' }),
    ...(path.includes('/leave') && { state: 'inGroup' }),
    ...(path.includes('/resume') && { state: 'paused' }),
  });
  const state =
    /asks?\//.test(path) || path.includes('/assign')
      ? 'asked'
      : /held|cancel/.test(path)
        ? 'scheduled'
        : 'complete';
  const { group, people } = await web.groupIn(/hand-over|agreed/.test(path) ? 'meeting' : state);
  if (path.includes('/held')) web.kit.clock.forward({ days: 30 });
  const expiresAt = addHours(web.kit.clock.now(), 24);
  const recall = { phraseHash: hashContact('phrase', 'bjørk elv'), area: 'arna', coordinatorId: web.anna.id };
  await web.kit.store.commit([
    { type: 'room', after: roomNamed('Nær') },
    { type: 'recall', ...recall, expiresAt },
  ]);
  const talker = personNamed('Tor', { state: 'talk', talk: 'wanted' });
  const called = personNamed('Ane', {
    email: undefined,
    phone: '+4740000098',
    assistedBy: web.liv.id,
    ...(path.includes('/called/') && calledState(path)),
  });
  await putPeople(web.kit, [talker, called]);
  const message = { kind: 'stillInterested', answerBy: web.kit.clock.now() } as const;
  const createdAt = web.kit.clock.now();
  await putTask(web.kit, { id: idOf('task'), version: 1, participantId: called.id, message, createdAt });
  const tokens: Readonly<Record<string, string>> = {
    confirm: await linkFor(web, person, 'confirm'),
    place: await linkFor(web, person, 'place'),
    invitation: await linkFor(web, person, 'seat'),
    unsubscribe: await linkFor(web, person, 'unsubscribe'),
    'sign-in': await putLink(web.kit, { type: 'coordinator', id: web.anna.id }, { purpose: 'signIn' }),
    ask: await web.askToken(group),
    called: called.id,
    groups: group.id,
    asks: group.id,
    coordinators: web.olav.id,
    rooms: idOf('Nær'),
  };
  const real = path.replace(
    /([a-z-]+)\/A{22}\.B{43}/,
    (_, step: string) => `${step}/${tokens[step] ?? inventedToken}`,
  );
  const who = path.includes('/asks/') ? web.anna : web.liv;
  const headers = { ...ownPost, Cookie: await web.cookieOf(who) };
  const talks = path.endsWith('/talks');
  const fields: Fields = { participantId: talks ? talker.id : (people[0]?.id ?? ''), taskId: idOf('task') };
  return { web, post: (more: Fields) => web.post(real, { ...fields, ...more }, headers) };
};

const calledState = (path: string): Partial<ActiveParticipant> => {
  if (path.endsWith('/resume')) return { state: 'paused' };
  return path.endsWith('/leave') ? { state: 'accepted', rounds: 1 } : {};
};

const filled = (path: string): Fields => ({
  ...goodSignUp,
  ...goodConfirmation,
  email: 'new@example.org',
  ...(path.includes('/called/') && { phone: '912 34 567' }),
  answer: /\/asks?\//.test(path) ? 'take' : 'accept',
  round: '1',
  phrase: 'bjørk elv',
  contact: '91234567',
  wish: 'help',
  alternative: 'arstad/tue-evening',
  coordinatorId: idOf('Olav'),
  assignee: idOf('Olav'),
  called: 'yes',
  date: '2026-12-08',
  time: '18:00',
  place: 'Biblioteket',
  areas: ['bergenhus'],
  capacity: '2',
  role: 'coordinator',
  locale: 'nb',
  name: 'Rom',
  address: 'Torget 1',
  area: 'bergenhus',
  seats: '12',
  active: 'yes',
  outcome: path.endsWith('/talks') ? 'ready' : 'interested',
  confidentialityAgreed: 'yes',
});

/** What there is in the table, without what chance and counting give: kinds of rows and their states. */
const digest = (rows: readonly Readonly<Record<string, unknown>>[]): readonly string[] =>
  rows
    .filter(({ sk, pk }) => !String(sk).startsWith('L#') && !String(pk).startsWith('M#'))
    .map(({ pk, sk, state, message, firstName, name, coordinatorId }) => {
      const what = JSON.stringify([state, message, firstName, name, coordinatorId]);
      return `${String(pk).split('#')[0]} ${String(sk).split('#')[0]?.slice(0, 3)} ${what}`.replace(
        /"[\w-]{22}"/g,
        'id',
      );
    })
    .toSorted();

describe('the same form posted twenty times in one moment', () => {
  it.each(paths)('%s leaves what one post leaves, and no failure', async (path) => {
    const once = await worldFor(path);
    const first = await once.post(filled(path));
    const often = await worldFor(path);
    const answers = await Promise.all(Array.from({ length: at }, () => often.post(filled(path))));
    // Whoever met others sixteen times is told so, with everything as it was.
    expect(answers.map(({ status }) => status).filter((status) => status >= 500 && status !== 503)).toEqual(
      [],
    );
    if (first.status === 303 && !path.includes('sign-in/'))
      expect(answers.filter(({ status }) => status === 303).length).toBeGreaterThan(0);
    expect(digest(often.web.kit.store.dump())).toEqual(digest(once.web.kit.store.dump()));
    expect(often.web.failures).toEqual([]);
  });

  it('most forms do have something to do there', async () => {
    const done: string[] = [];
    for (const path of paths) {
      const { status } = await (await worldFor(path)).post(filled(path));
      if (status < 400) done.push(path);
    }
    // A suggestion is a round's work: test/use-cases/participant/suggestion.test.ts presses twice.
    expect(paths.filter((path) => !done.includes(path) && !path.endsWith('/widen'))).toEqual([]);
  });
});
