import { describe, expect, it } from 'vitest';
import { addHours } from '../../shared/domain/time.ts';
import { idOf, personNamed } from '../use-cases/support/entities.ts';
import { mailsIn, putPeople } from '../use-cases/support/table.ts';
import { bergen, hashContact } from '../use-cases/support/test-deps.ts';
import { goodSignUp } from '../web/support/forms.ts';
import { openStaffWeb } from '../web/support/staff.ts';
import { openWeb } from '../web/support/visitor.ts';
import { createMailing } from './mailing.ts';

const victim = 'victim@example.org';
const signUpOf = (email: string, number: number) => ({
  ...goodSignUp,
  email,
  formKey: idOf(`form ${number}`),
});

describe('flooding one address', () => {
  const everyForm = (web: Pick<ReturnType<typeof openWeb>, 'post'>, number: number) => [
    web.post('/nb/sign-up', signUpOf(victim, number)),
    web.post('/nb/sign-up', signUpOf(victim.toUpperCase(), number + 1000)),
    web.post('/nb/link', { email: victim }),
    web.post('/nb/coordinator/sign-in', { email: victim }),
  ];

  it('by every form at once, from many places, an hour after an hour, for a month: three mails to a stranger', async () => {
    const web = openWeb();
    const { inbox, run } = createMailing(web.kit);
    for (let hour = 0; hour < 30 * 24; hour += 6) {
      const answers = await Promise.all([0, 1].flatMap((one) => everyForm(web, hour * 10 + one)));
      expect(answers.every(({ status }) => status === 303)).toBe(true);
      await run();
      web.kit.clock.forward({ hours: 6 });
    }
    expect(inbox.length).toBeLessThanOrEqual(3);
    expect(inbox.length).toBeGreaterThan(0);
    expect(new Set(inbox.map(({ to }) => to))).toEqual(new Set([victim]));
    const [day, ...later] = inbox.map(({ at }) => Date.parse(at));
    expect(later.every((at) => at - day! >= 24 * 3_600_000)).toBe(true);
  });

  it('of somebody who has a place: one of each kind a day, and their own links go on working', async () => {
    const web = openWeb();
    const { inbox, run } = createMailing(web.kit);
    const kari = personNamed('Kari', { email: victim });
    await putPeople(web.kit, [{ ...kari, emailHash: hashContact('email', victim) }]);
    for (let number = 0; number < 50; number += 1) await Promise.all(everyForm(web, number));
    await run();
    expect(inbox.map(({ subject }) => subject).length).toBe(2);
    const place = inbox.flatMap(({ text }) => text.match(/\/nb\/place\/\S+/) ?? [])[0] ?? '';
    expect((await web.get(place)).status).toBe(200);
  });

  it('of a coordinator: three in a quarter of an hour, ten a day', async () => {
    const web = await openStaffWeb();
    const { inbox, run } = createMailing(web.kit);
    for (let quarter = 0; quarter < 12; quarter += 1) {
      for (let press = 0; press < 10; press += 1)
        await web.post('/nb/coordinator/sign-in', { email: web.anna.email });
      await run();
      web.kit.clock.forward({ hours: 0.25 });
    }
    expect(inbox.length).toBe(10);
  });

  it('of a coordinator, with the phrase of a group: five a day', async () => {
    const web = await openStaffWeb();
    const { inbox, run } = createMailing(web.kit);
    await web.kit.store.commit([
      {
        type: 'recall',
        phraseHash: hashContact('phrase', 'bjørk elv stein'),
        area: 'arna',
        coordinatorId: web.anna.id,
        expiresAt: addHours(web.kit.clock.now(), 999),
      },
    ]);
    const call = (number: number) =>
      web.post('/nb/recall', {
        phrase: 'bjørk elv stein',
        contact: `+4791${100_000 + number}`,
        wish: 'help',
      });
    const answers = [];
    for (let number = 0; number < 100; number += 1) answers.push((await call(number)).status);
    await run();
    expect(inbox.length).toBe(5);
    expect(answers.slice(5)).toEqual(Array(95).fill(429));
  });
});

describe('flooding many addresses', () => {
  it('stops at the number of the day; nobody is told no, nothing is lost, and it ends by itself', async () => {
    const limit = 20;
    const mail = { ...bergen.mail, confirmationsPerDay: limit };
    const web = openWeb({ organisation: { ...bergen, mail } });
    const { inbox, run } = createMailing(web.kit);
    const posts = 600;
    for (let number = 0; number < posts; number += 1) {
      const { status } = await web.post('/nb/sign-up', signUpOf(`a${number}@example.org`, number));
      expect(status).toBe(303);
    }
    const outcomes = await run();
    expect(outcomes.filter((outcome) => outcome === 'sent').length).toBe(limit);
    expect(outcomes.filter((outcome) => outcome === 'stopped').length).toBe(posts - limit);
    expect(inbox.every(({ to }) => /^a\d+@example\.org$/.test(to))).toBe(true);
    expect(mailsIn(web.kit).length).toBe(posts - limit);
    expect((await run()).filter((outcome) => outcome === 'sent')).toEqual([]);
  });

  it('from one sender is the same as from many: no decision rests on where a request comes from', async () => {
    const answers = async (address: (number: number) => string) => {
      const web = openWeb();
      const headers = (number: number) => ({
        'X-Forwarded-For': address(number),
        Forwarded: `for=${address(number)}`,
        'User-Agent': address(number),
      });
      const seen: string[] = [];
      for (let number = 0; number < 20; number += 1) {
        const response = await web.post('/nb/link', { email: victim }, headers(number));
        seen.push(`${response.status} ${await response.text()}`);
      }
      return { seen, rows: web.kit.store.dump() };
    };
    expect(await answers(() => '192.0.2.1')).toEqual(await answers((number) => `192.0.2.${number}`));
  });

  it('by programs that fill in everything: thanks, and nothing is stored', async () => {
    const web = openWeb();
    const response = await web.post('/nb/sign-up', { ...goodSignUp, website: 'https://buy.example.com' });
    expect(response.status).toBe(303);
    expect(web.kit.store.dump()).toEqual([]);
  });
});
