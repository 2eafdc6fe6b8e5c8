import { describe, expect, it } from 'vitest';
import { personIn } from '../use-cases/support/table.ts';
import { bergen } from '../use-cases/support/test-deps.ts';
import { atPlace, see } from './support/at-place.ts';
import { elementsOf, readPage, textOf } from './support/html.ts';
import { seatIn, tableText } from './support/people.ts';

const yes = { round: '1', answer: 'accept', confidentiality: 'yes' } as const;
const invited = () => atPlace({ state: 'invited' });

describe('an open invitation at my place', () => {
  it('has the promise and three answers, and looking at it changes nothing', async () => {
    const { web, path } = await invited();
    const before = tableText(web);
    const page = await see(web, path);
    expect(page.text).toContain(bergen.confidentiality.text.nb);
    const values = page.all('input').filter(({ attributes }) => attributes.get('name') === 'answer');
    expect(values.map(({ attributes }) => attributes.get('value'))).toEqual([
      'accept',
      'decline',
      'timeDoesNotFit',
    ]);
    for (const query of ['?answer=accept&confidentiality=yes&round=1', '/answer', '/answer?answer=decline'])
      await web.get(`${path}${query}`);
    expect((await web.get(`${path}/answer`)).status).toBe(405);
    expect(tableText(web)).toBe(before);
  });

  it('yes with the promise takes the place, 20 times at once is one', async () => {
    const { web, path, person } = await invited();
    const fields = (await see(web, path)).fields('/answer');
    expect(fields).toEqual({ round: '1', answer: 'accept' });
    const sent = Array.from({ length: 20 }, () =>
      web.post(`${path}/answer`, { ...fields, confidentiality: 'yes' }),
    );
    const answers = await Promise.all(sent);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
    expect(answers[0]?.headers.get('Location')).toBe(path);
    expect((await personIn(web.kit, person)).state).toBe('accepted');
    expect((await see(web, path)).links).not.toContain(`${path}/answer`);
  });

  it('yes without the promise is asked for it again, on the same page, and nothing is written', async () => {
    const { web, path } = await invited();
    const before = tableText(web);
    const response = await web.post(`${path}/answer`, { round: '1', answer: 'accept' });
    expect(response.status).toBe(422);
    const page = readPage(await response.text());
    expect(page.links).toContain('#confidentiality');
    expect(page.byId('confidentiality')?.attributes.get('aria-invalid')).toBe('true');
    expect(tableText(web)).toBe(before);
  });

  it.each([
    ['decline', 'declined', 'Du beholder plassen din i køen', ['tue-evening', 'wed-evening']],
    ['timeDoesNotFit', 'otherTime', 'Vi har fjernet det tidspunktet', ['wed-evening']],
  ] as const)('%s is thanked for on my place, twice too', async (...given) => {
    const [answer, answered, words, slots] = given;
    const { web, path, person } = await invited();
    for (const _ of [1, 2]) {
      const response = await web.post(`${path}/answer`, { round: '1', answer });
      expect([response.status, response.headers.get('Location')]).toEqual([
        303,
        `${path}?answered=${answered}`,
      ]);
    }
    expect((await see(web, `${path}?answered=${answered}`)).text).toContain(words);
    const stored = await personIn(web.kit, person);
    expect([stored.state, stored.preferences.slots]).toEqual(['waiting', slots]);
  });

  it.each(['decline', 'timeDoesNotFit'] as const)(
    '%s from a page that was left open takes no place that has been accepted since: leaving asks first',
    async (answer) => {
      const { web, path } = await invited();
      await web.post(`${path}/answer`, yes);
      const before = tableText(web);
      const response = await web.post(`${path}/answer`, { round: '1', answer });
      expect([response.status, response.headers.get('Location')]).toEqual([303, `${path}/leave`]);
      expect(tableText(web)).toBe(before);
    },
  );

  it.each([{ ...yes, answer: 'maybe' }, { ...yes, answer: 'constructor' }, { round: '1' }, {}])(
    '%o is no answer',
    async (fields) => {
      const { web, path } = await invited();
      const before = tableText(web);
      expect((await web.post(`${path}/answer`, fields)).status).toBe(422);
      expect(tableText(web)).toBe(before);
    },
  );

  it.each(['2', '0', '', '1.5', '1 or 1', '__proto__'])(
    'a yes to another round than the one that was seen (%s): 409, nothing written',
    async (round) => {
      const { web, path } = await invited();
      const before = tableText(web);
      const response = await web.post(`${path}/answer`, { ...yes, round });
      expect(response.status).toBe(409);
      expect(readPage(await response.text()).links).toContain(path);
      expect(tableText(web)).toBe(before);
    },
  );

  it('answers no seat that is only reserved, nor one of a running group', async () => {
    for (const state of ['proposed', 'inGroup', 'waiting', 'paused'] as const) {
      const seat = state === 'proposed' ? { seat: seatIn({ id: 'g'.repeat(22) }) } : {};
      const { web, path } = await atPlace({ state, ...seat });
      const before = tableText(web);
      expect((await web.post(`${path}/answer`, yes)).status, state).toBe(state === 'inGroup' ? 303 : 409);
      expect(tableText(web)).toBe(before);
      expect((await see(web, path)).links).not.toContain(`${path}/answer`);
    }
  });

  it('is refused when another site posts it', async () => {
    const { web, path } = await invited();
    const before = tableText(web);
    const response = await web.post(`${path}/answer`, yes, { Origin: 'https://evil.example.com' });
    expect(response.status).toBe(403);
    expect(tableText(web)).toBe(before);
  });
});

describe('the way to the first meeting', () => {
  it.each([
    ['unconfirmed', 'none', 0, 4],
    ['talk', 'wanted', 1, 5],
    ['waiting', 'none', 1, 4],
    ['waiting', 'done', 2, 5],
    ['proposed', 'none', 1, 4],
    ['paused', 'none', 1, 4],
    ['invited', 'none', 2, 4],
    ['accepted', 'none', 3, 4],
    ['inGroup', 'none', 4, 4],
  ] as const)('%s, talk %s: step %i of %i, said in words too', async (...given) => {
    const [state, talk, here, all] = given;
    const { web, path } = await atPlace({ state, talk });
    const way = (await see(web, path)).all('ol').find(({ attributes }) => attributes.get('class') === 'way')!;
    const steps = elementsOf(way).filter(({ tag }) => tag === 'li');
    expect(steps).toHaveLength(all);
    const current = steps.flatMap(({ attributes }, index) => (attributes.has('aria-current') ? [index] : []));
    expect(current).toEqual(here === all ? [] : [here]);
    expect(steps.flatMap((step, index) => (textOf(step).includes('ferdig') ? [index] : []))).toEqual(
      steps.map((_, index) => index).slice(0, here),
    );
    if (here < all) expect(textOf(steps[here]!)).toContain('Her er du nå');
  });
});
