import { describe, expect, it } from 'vitest';
import { isActiveGroup } from '../../shared/domain/group.ts';
import { mailsIn, personIn } from '../use-cases/support/table.ts';
import { readPage } from './support/html.ts';
import { openStaffWeb, sixNames } from './support/staff.ts';

const asked = async () => {
  const web = await openStaffWeb();
  const { group, people } = await web.groupIn('asked');
  const annas = await web.browserOf(web.anna);
  const groupNow = async () => {
    const found = await web.kit.store.group(group.id);
    return found !== undefined && isActiveGroup(found) ? found : undefined;
  };
  return { ...web, group, people, annas, groupNow, path: `/nb/coordinator/asks/${group.id}` };
};

describe('the question, signed in', () => {
  it('is the same as by the link, inside the pages of coordinators', async () => {
    const web = await asked();
    const [mine, mailed] = [
      await web.annas.page(web.path),
      readPage(await (await web.get(`/nb/ask/${await web.askToken(web.group)}`)).text()),
    ];
    expect(mine.title).toBe(mailed.title);
    for (const words of ['6 personer', 'Bergenhus', 'tirsdag kveld fra kl. 18.00', 'Ja, jeg tar den'])
      for (const page of [mine, mailed]) expect(page.text).toContain(words);
    for (const name of sixNames) expect(mine.text).not.toContain(name);
    expect(mine.links).toContain('/nb/coordinator');
    expect(mine.links).toContain(`${web.path}/other`);
  });

  it('taken: thanks, and the group', async () => {
    const web = await asked();
    const response = await web.annas.post(web.path, { answer: 'take' });
    expect(response.status).toBe(303);
    expect(response.headers.get('Location')).toBe(`${web.path}/thanks/take`);
    const thanks = await web.annas.page(`${web.path}/thanks/take`);
    expect(thanks.links).toContain(`/nb/coordinator/groups/${web.group.id}`);
    expect(thanks.text).not.toContain('du logger inn');
    expect((await web.groupNow())?.coordinatorId).toBe(web.anna.id);
    for (const person of web.people) expect((await personIn(web.kit, person)).state).toBe('invited');
  });

  it('pressed twenty times at once is one yes, whichever way it comes', async () => {
    const web = await asked();
    const link = `/nb/ask/${await web.askToken(web.group)}`;
    const presses = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        index % 2 === 0 ? web.annas.post(web.path, { answer: 'take' }) : web.post(link, { answer: 'take' }),
      ),
    );
    expect(presses.map(({ status }) => status).sort()).toEqual([303, ...Array<number>(19).fill(409)]);
    expect(mailsIn(web.kit).filter(({ message }) => message.kind === 'invitation')).toHaveLength(6);
    expect(readPage(await (await web.annas.get(web.path)).text()).text).toContain('Gruppen er allerede din');
  });

  it.each([
    ['takeOther', '/other', { alternative: 'bergenhus/wed-evening' }],
    ['cannot', '', { answer: 'cannot' }],
    ['pauseUntil', '', { answer: 'pauseUntil', date: '2027-01-10' }],
    ['excludeKnown', '', { answer: 'excludeKnown', contact: 'x@example.org' }],
  ] as const)('answered by %s', async (answer, page, fields) => {
    const web = await asked();
    const response = await web.annas.post(`${web.path}${page}`, fields);
    expect(response.headers.get('Location')).toBe(`${web.path}/thanks/${answer}`);
    expect((await web.annas.get(`${web.path}/thanks/${answer}`)).status).toBe(200);
    const outcomes = { takeOther: 'took', cannot: 'cannot', pauseUntil: 'cannot', excludeKnown: 'open' };
    const ask = (await web.groupNow())?.asks.find(({ coordinatorId }) => coordinatorId === web.anna.id);
    expect(ask?.outcome).toBe(outcomes[answer]);
  });

  it('handed to a colleague: theirs now, and a late answer is a kind page', async () => {
    const web = await asked();
    const names = (await web.annas.page(`${web.path}/hand-on`))
      .all('button')
      .map((one) => one.children.join(''));
    expect(names).toContain('Olav');
    const handed = await web.annas.post(`${web.path}/hand-on`, { coordinatorId: web.olav.id });
    expect(handed.headers.get('Location')).toBe(`${web.path}/thanks/handOn`);
    const late = await web.annas.post(web.path, { answer: 'take' });
    expect(late.status).toBe(409);
    const page = readPage(await late.text());
    expect(page.text).toContain('Dette spørsmålet er besvart');
    expect(page.text).not.toContain('Olav');
    const olavs = await web.browserOf(web.olav);
    expect((await olavs.page(web.path)).text).toContain('Anna har sendt spørsmålet videre til deg.');
  });

  it('mistyped: 422 with what was typed', async () => {
    const web = await asked();
    const response = await web.annas.post(web.path, { answer: 'excludeKnown', contact: 'no <b>contact' });
    expect(response.status).toBe(422);
    const page = readPage(await response.text());
    expect(page.byId('contact')?.attributes.get('value')).toBe('no <b>contact');
  });
});

describe('whose question it is', () => {
  const pages = ['', '/other', '/hand-on'] as const;

  it('nobody else reaches it, a lead neither: as if there were none', async () => {
    const web = await asked();
    for (const coordinator of [web.olav, web.liv]) {
      const theirs = await web.browserOf(coordinator);
      const none = await theirs.page('/nb/coordinator/asks/none');
      for (const page of pages) {
        const response = await theirs.get(`${web.path}${page}`);
        expect(response.status).toBe(404);
        expect(readPage(await response.text()).text).toBe(none.text);
        expect((await theirs.post(`${web.path}${page}`, { answer: 'take' })).status).toBe(404);
      }
    }
    expect(await web.groupNow()).toEqual(web.group);
  });

  it('signed out: the way in, and after it the question', async () => {
    const web = await asked();
    for (const response of [await web.get(web.path), await web.post(web.path, { answer: 'take' })]) {
      expect(response.status).toBe(401);
      const text = await response.text();
      expect(text).not.toContain('6 personer');
      expect(text).toContain(`value="/coordinator/asks/${web.group.id}"`);
    }
    expect((await web.groupNow())?.state).toBe('asked');
  });

  it('takes no post from another site', async () => {
    const web = await asked();
    const Cookie = await web.cookieOf(web.anna);
    for (const headers of [
      { Origin: 'https://evil.example.com', Cookie },
      { Origin: 'null', Cookie },
      { 'Sec-Fetch-Site': 'cross-site', Cookie },
    ])
      expect((await web.post(web.path, { answer: 'take' }, headers)).status).toBe(403);
    expect((await web.groupNow())?.state).toBe('asked');
  });

  it('changes nothing by being opened', async () => {
    const web = await asked();
    const before = JSON.stringify(web.kit.store.dump());
    for (const page of [...pages, '/thanks/take', '/thanks/nothing'])
      await web.annas.get(`${web.path}${page}`);
    expect(JSON.stringify(web.kit.store.dump())).toBe(before);
  });
});
