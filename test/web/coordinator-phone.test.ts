import { describe, expect, it } from 'vitest';
import type { Message, Task } from '../../shared/domain/message.ts';
import { addHours } from '../../shared/domain/time.ts';
import { idOf, personNamed } from '../use-cases/support/entities.ts';
import { personIn, putPeople, putTask, tasksIn } from '../use-cases/support/table.ts';
import { readPage } from './support/html.ts';
import { openStaffWeb } from './support/staff.ts';
import type { Fields } from './support/visitor.ts';

describe('talks', () => {
  const opened = async () => {
    const web = await openStaffWeb();
    const tor = personNamed('Tor', { state: 'talk', talk: 'wanted', talkAttempts: 2, phone: '+4740000077' });
    await putPeople(web.kit, [tor]);
    return { ...web, tor, annas: await web.browserOf(web.anna) };
  };
  const talks = '/nb/coordinator/talks';

  it('are a call list with one button per outcome', async () => {
    const { annas } = await opened();
    const page = await annas.page(talks);
    expect(page.text).toContain('Tor');
    expect(page.text).toContain('Ringt 2 ganger uten svar');
    expect(page.links).toContain('tel:+4740000077');
    const buttons = page.all('button').map((button) => button.attributes.get('value'));
    expect(buttons).toEqual(expect.arrayContaining(['ready', 'notNow', 'otherHelp', 'noAnswer']));
  });

  it.each([
    ['ready', 'waiting'],
    ['notNow', 'paused'],
    ['noAnswer', 'talk'],
    ['otherHelp', 'erased'],
  ])('%s leads to %s', async (outcome, state) => {
    const { annas, kit, tor } = await opened();
    const response = await annas.post(talks, { participantId: tor.id, outcome });
    expect(response.headers.get('Location')).toBe(`${talks}?done=saved`);
    expect((await kit.store.participant(tor.id))?.state).toBe(state);
    expect((await annas.page(`${talks}?done=saved`)).text).toContain('Takk, det er lagret.');
  });

  it('without a known outcome: 422; for somebody who is not there, or after another outcome: 409', async () => {
    const { annas, kit, tor } = await opened();
    const id = tor.id;
    const wrong: readonly Fields[] = [
      {},
      { participantId: id },
      { participantId: id, outcome: 'x' },
      { outcome: 'ready' },
    ];
    for (const fields of wrong) expect((await annas.post(talks, fields)).status).toBe(422);
    expect((await personIn(kit, tor)).state).toBe('talk');
    expect((await annas.post(talks, { participantId: idOf('Nobody'), outcome: 'ready' })).status).toBe(409);
    await annas.post(talks, { participantId: tor.id, outcome: 'ready' });
    const late = await annas.post(talks, { participantId: tor.id, outcome: 'notNow' });
    expect(late.status).toBe(409);
    expect(readPage(await late.text()).links).toContain(talks);
  });

  it('say so when there are none, in both languages', async () => {
    const web = await openStaffWeb();
    const anna = await web.browserOf(web.anna);
    expect((await anna.page(talks)).text).toContain('Ingen venter på en samtale.');
    expect((await anna.page('/en/coordinator/talks')).text).toContain(
      'No one is waiting for a conversation.',
    );
  });
});

describe('calls', () => {
  const tasks = '/nb/coordinator/tasks';
  const opened = async (kind: 'welcome' | 'invitation' | 'stillInterested') => {
    const web = await openStaffWeb();
    const { kit } = web;
    const { group, people } = await web.groupIn('inviting');
    const invited = await personIn(kit, people[0]!);
    const kari = { ...invited, email: undefined, emailHash: undefined, assistedBy: web.anna.id };
    await kit.store.commit([{ type: 'participant', before: invited, after: kari }]);
    const answerBy = invited.seat?.answerBy ?? addHours(kit.clock.now(), 24);
    const facts = { area: group.area, slot: group.slot, language: group.language };
    const messages = {
      welcome: { kind: 'welcome', talk: false },
      invitation: { kind: 'invitation', group: facts, answerBy },
      stillInterested: { kind: 'stillInterested', answerBy },
    } as const satisfies Record<string, Message>;
    const createdAt = kit.clock.now();
    const task: Task = {
      id: idOf('task'),
      version: 1,
      participantId: kari.id,
      message: messages[kind],
      createdAt,
    };
    await putTask(kit, task);
    return { ...web, kari, task, annas: await web.browserOf(web.anna) };
  };

  it('say what to say and take the answer', async () => {
    const { annas, kit, kari, task } = await opened('invitation');
    const page = await annas.page(tasks);
    expect(page.text).toContain('Berit');
    expect(page.links).toContain(`tel:${kari.phone}`);
    expect(page.text).toContain(
      'Vi har en gruppe til deg: Bergenhus (sentrum), tirsdag kveld fra kl. 18.00, språk: ',
    );
    expect(page.text).toContain(kit.deps.organisation.confidentiality.text.nb);
    const buttons = page.all('button').flatMap((button) => button.attributes.get('value') ?? []);
    expect(buttons).toEqual(['accept', 'decline', 'timeDoesNotFit', 'noAnswer']);
    const response = await annas.post(tasks, { taskId: task.id, outcome: 'accept' });
    expect(response.headers.get('Location')).toBe(`${tasks}?done=saved`);
    expect((await personIn(kit, kari)).state).toBe('accepted');
    expect(tasksIn(kit).filter(({ id }) => id === task.id)).toEqual([]);
    expect((await annas.page(`${tasks}?done=saved`)).text).toContain('Takk, det er lagret.');
    const again = await annas.post(tasks, { taskId: task.id, outcome: 'accept' });
    expect(again.status).toBe(409);
    expect(readPage(await again.text()).links).toContain(tasks);
  });

  it.each([
    ['welcome', 'told', 'invited'],
    ['invitation', 'decline', 'waiting'],
    ['invitation', 'timeDoesNotFit', 'waiting'],
    ['stillInterested', 'notInterested', 'withdrawn'],
  ] as const)('%s, %s leads to %s', async (kind, outcome, state) => {
    const { annas, kit, kari, task } = await opened(kind);
    expect((await annas.post(tasks, { taskId: task.id, outcome })).status).toBe(303);
    expect((await kit.store.participant(kari.id))?.state).toBe(state);
  });

  it('a yes to what the call said before is not taken for one to what it says now; a no is', async () => {
    const { annas, kit, kari, task } = await opened('invitation');
    const seen = (await annas.page(tasks)).fields('/coordinator/tasks');
    expect(seen).toMatchObject({ taskId: task.id, version: '1' });
    await kit.store.commit([{ type: 'task', before: task, after: task }]);
    expect((await annas.post(tasks, { ...seen, outcome: 'accept' })).status).toBe(409);
    expect([(await personIn(kit, kari)).state, tasksIn(kit).length]).toEqual(['invited', 1]);
    expect((await annas.post(tasks, { ...seen, outcome: 'decline' })).status).toBe(303);
    expect((await personIn(kit, kari)).state).toBe('waiting');
  });

  it('an answer that does not belong to the call, or is none, changes nothing', async () => {
    const { annas, kit, kari, task } = await opened('invitation');
    expect((await annas.post(tasks, { taskId: task.id, outcome: 'told' })).status).toBe(409);
    const wrong: readonly Fields[] = [{}, { taskId: task.id }, { taskId: task.id, outcome: 'yes' }];
    for (const fields of wrong) expect((await annas.post(tasks, fields)).status).toBe(422);
    expect((await personIn(kit, kari)).state).toBe('invited');
    expect(tasksIn(kit)).toHaveLength(1);
  });

  it('are shown to who signed the person up', async () => {
    const { browserOf, olav } = await opened('welcome');
    const page = await (await browserOf(olav)).page(tasks);
    expect(page.text).toContain('Ingen telefoner å ta nå.');
    expect(page.text).not.toContain('Berit');
  });
});

describe('assisted sign-up', () => {
  const assisted = '/nb/coordinator/assisted';
  const right: Fields = {
    firstName: 'Kari',
    phone: '+47 400 00 088',
    email: '',
    home: 'bergenhus',
    maxMinutes: '30',
    slots: ['tue-evening'],
    languages: ['no'],
    mode: ['inPerson'],
    theme1: 'open',
    theme2: '',
    theme3: '',
    theme4: '',
    adult: 'yes',
    consent: 'yes',
    confidentiality: 'yes',
  };
  const opened = async () => {
    const web = await openStaffWeb();
    const annas = await web.browserOf(web.anna);
    const fresh = (await annas.page(assisted)).fields('/assisted');
    return { ...web, annas, form: { ...right, formKey: String(fresh['formKey']) } };
  };

  it('has the texts to read aloud and no other field than the form takes', async () => {
    const { annas, kit } = await opened();
    const page = await annas.page(assisted);
    const { consent, confidentiality } = kit.deps.organisation;
    expect(page.text).toContain(consent.text.nb);
    expect(page.text).toContain(confidentiality.text.nb);
    const names = page.all('input').flatMap((input) => input.attributes.get('name') ?? []);
    for (const name of [
      'formKey',
      'firstName',
      'phone',
      'email',
      'maxMinutes',
      'slots',
      'languages',
      'adult',
      'consent',
      'confidentiality',
    ])
      expect(names).toContain(name);
    expect(page.fields('/assisted')).toHaveProperty('guard');
  });

  it('signs up once, however often it is pressed', async () => {
    const { annas, anna, kit, form } = await opened();
    const answers = await Promise.all([1, 2, 3].map(() => annas.post(assisted, form)));
    expect(answers.map((response) => response.headers.get('Location'))).toEqual(
      Array(3).fill(`${assisted}?done=saved`),
    );
    const people = await kit.store.participantsIn('waiting');
    expect(people).toHaveLength(1);
    expect(people[0]).toMatchObject({ firstName: 'Kari', phone: '+4740000088', assistedBy: anna.id });
    expect((await annas.page(`${assisted}?done=saved`)).text).toContain('Personen er påmeldt');
  });

  it('the same number again, with another form: 409 and everything still there', async () => {
    const { annas, kit, form } = await opened();
    await annas.post(assisted, form);
    const response = await annas.post(assisted, { ...form, formKey: idOf('another'), firstName: 'Kåre' });
    expect(response.status).toBe(409);
    const page = readPage(await response.text());
    expect(page.text).toContain('er påmeldt fra før');
    expect(page.fields('/assisted')['firstName']).toBe('Kåre');
    expect(await kit.store.participantsIn('waiting')).toHaveLength(1);
  });

  it.each([
    ['firstName', ''],
    ['firstName', 'x'.repeat(100)],
    ['phone', ''],
    ['phone', 'call me'],
    ['email', 'not an address'],
    ['home', 'atlantis'],
    ['maxMinutes', '7'],
    ['slots', []],
    ['languages', []],
    ['adult', ''],
    ['consent', ''],
    ['confidentiality', ''],
  ])('%s = "%s": 422, the field marked, the rest kept, nobody signed up', async (name, value) => {
    const { annas, kit, form } = await opened();
    const response = await annas.post(assisted, { ...form, [name]: value });
    expect(response.status).toBe(422);
    const page = readPage(await response.text());
    expect(page.links).toContain(`#${name}`);
    expect(page.byId(name)).toBeDefined();
    const kept = page.fields('/assisted');
    if (name !== 'firstName') expect(kept['firstName']).toBe('Kari');
    else expect(kept['firstName']).toBe(value);
    if (name !== 'slots') expect(kept['slots']).toEqual(['tue-evening']);
    expect(kept['formKey']).toBe(form.formKey);
    expect(await kit.store.participantsIn('waiting')).toEqual([]);
  });
});
