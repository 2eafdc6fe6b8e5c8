import { describe, expect, it } from 'vitest';
import { isActiveGroup } from '../../shared/domain/group.ts';
import { mailsIn, personIn } from '../use-cases/support/table.ts';
import { readPage } from './support/html.ts';
import { inventedToken } from './support/routes.ts';
import { openStaffWeb, type StaffWeb, sixNames } from './support/staff.ts';

const asked = async () => {
  const web = await openStaffWeb();
  const { group, people } = await web.groupIn('asked');
  const token = await web.askToken(group);
  return { web, ...web, group, people, token, path: `/nb/ask/${token}` };
};

const groupNow = async ({ kit }: StaffWeb, { id }: { readonly id: string }) => {
  const group = await kit.store.group(id);
  return group !== undefined && isActiveGroup(group) ? group : undefined;
};

describe('the question from the mail', () => {
  it('shows counts and no names, in both languages', async () => {
    const { web, path } = await asked();
    for (const [locale, title, people] of [
      ['nb', 'Kan du starte denne gruppen?', '6 personer'],
      ['en', 'Can you start this group?', '6 people'],
    ] as const) {
      const response = await web.get(path.replace('/nb/', `/${locale}/`));
      expect(response.status).toBe(200);
      const page = readPage(await response.text());
      expect(page.title).toContain(title);
      expect(page.text).toContain(people);
      expect(page.text).toContain('Bergenhus');
      expect(page.text).toContain(locale === 'nb' ? 'tirsdag kveld fra kl. 18.00' : 'Tuesday');
      for (const name of sixNames) expect(page.text).not.toContain(name);
      expect(page.text).not.toContain('example.org,');
      expect(page.links.filter((link) => link.includes('groups'))).toEqual([]);
    }
  });

  it('reads once, and opening it again and again changes nothing', async () => {
    const { web, path } = await asked();
    const before = JSON.stringify(web.kit.store.dump());
    for (const page of ['', '/other', '/hand-on', '/thanks/take'])
      for (const _ of [1, 2, 3]) expect((await web.get(`${path}${page}`)).status).toBe(200);
    expect(JSON.stringify(web.kit.store.dump())).toBe(before);
  });

  it('unknown, expired and foreign links lead to their pages', async () => {
    const { web, path } = await asked();
    expect((await web.get(`/nb/ask/${inventedToken}`)).status).toBe(404);
    expect((await web.get('/nb/ask/short')).status).toBe(404);
    expect((await web.post(`/nb/ask/${inventedToken}`, { answer: 'take' })).status).toBe(404);
    expect((await web.get(`/nb/ask/${inventedToken}/thanks/nothing`)).status).toBe(404);
    expect((await web.get('/nb/ask/short/thanks/take')).status).toBe(404);
    web.kit.clock.forward({ days: 31 });
    expect([404, 410]).toContain((await web.get(path)).status);
  });
});

describe('the answers', () => {
  it('take: thanks, a link to the group, invitations for all', async () => {
    const { web, group, people, token, path } = await asked();
    const response = await web.post(path, { answer: 'take' });
    expect(response.status).toBe(303);
    expect(response.headers.get('Location')).toBe(`/nb/ask/${token}/thanks/take`);
    const thanks = readPage(await (await web.get(`${path}/thanks/take`)).text());
    expect(thanks.text).toContain('Invitasjonene er på vei');
    expect(thanks.links).toContain(`/nb/coordinator/groups/${group.id}`);
    expect((await groupNow(web, group))?.state).toBe('inviting');
    for (const person of people) expect((await personIn(web.kit, person)).state).toBe('invited');
  });

  it('take again, as a double press does: it is yours already', async () => {
    const { web, group, path } = await asked();
    await web.post(path, { answer: 'take' });
    for (const again of [await web.post(path, { answer: 'take' }), await web.get(path)]) {
      expect(again.status).toBe(409);
      const page = readPage(await again.text());
      expect(page.text).toContain('Gruppen er allerede din');
      expect(page.links).toContain(`/nb/coordinator/groups/${group.id}`);
    }
  });

  it('twenty presses at once are one yes: one invitation each', async () => {
    const { web, people, path } = await asked();
    const presses = await Promise.all(Array.from({ length: 20 }, () => web.post(path, { answer: 'take' })));
    const statuses = presses.map(({ status }) => status).sort();
    expect(statuses).toEqual([303, ...Array<number>(19).fill(409)]);
    const invited = mailsIn(web.kit).filter(({ message }) => message.kind === 'invitation');
    expect(invited).toHaveLength(people.length);
  });

  it('cannot: the next one is asked', async () => {
    const { web, olav, liv, group, path } = await asked();
    const response = await web.post(path, { answer: 'cannot' });
    expect(response.headers.get('Location')).toBe(`${path}/thanks/cannot`);
    const open = (await groupNow(web, group))?.asks.filter(({ outcome }) => outcome === 'open') ?? [];
    expect(open).toHaveLength(1);
    expect([olav.id, liv.id]).toContain(open[0]?.coordinatorId);
    expect(readPage(await (await web.get(`${path}/thanks/cannot`)).text()).text).toContain('Takk for svaret');
  });

  it('a late answer is a kind page', async () => {
    const { web, olav, group, path } = await asked();
    await web.post(path, { answer: 'cannot' });
    const theirs = await web.askToken(group, olav);
    await web.post(`/nb/ask/${theirs}`, { answer: 'take' });
    for (const late of [await web.get(path), await web.post(path, { answer: 'take' })]) {
      expect(late.status).toBe(409);
      const page = readPage(await late.text());
      expect(page.text).toContain('Dette spørsmålet er besvart');
      expect(page.links).not.toContain(`/nb/coordinator/groups/${group.id}`);
      for (const name of [...sixNames, 'Olav']) expect(page.text).not.toContain(name);
    }
    for (const page of ['/other', '/hand-on']) expect((await web.get(`${path}${page}`)).status).toBe(409);
  });

  it('somebody I know: the answer is the same byte for byte whether or not it hit', async () => {
    const hit = await asked();
    const missed = await asked();
    const answers = await Promise.all([
      hit.web.post(hit.path, { answer: 'excludeKnown', contact: 'berit@example.org' }),
      missed.web.post(missed.path, { answer: 'excludeKnown', contact: 'nobody@example.org' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(answers[0]?.headers.get('Location')).toBe(answers[1]?.headers.get('Location'));
    const pages = await Promise.all(
      [hit, missed].map(async ({ web, path }) => (await web.get(`${path}/thanks/excludeKnown`)).text()),
    );
    expect(pages[0]).toBe(pages[1]);
    expect(pages[0]).not.toContain('Berit');
    expect((await personIn(hit.web.kit, hit.people[0]!)).state).toBe('waiting');
    expect((await personIn(missed.web.kit, missed.people[0]!)).state).toBe('proposed');
  });

  it('somebody I know, mistyped: 422, the field open with what was typed', async () => {
    const { web, path } = await asked();
    const response = await web.post(path, { answer: 'excludeKnown', contact: 'not <b>a contact' });
    expect(response.status).toBe(422);
    const page = readPage(await response.text());
    expect(page.byId('contact')?.attributes.get('value')).toBe('not <b>a contact');
    expect(page.byId('contact')?.attributes.get('aria-invalid')).toBe('true');
    expect(page.all('details').filter((one) => one.attributes.has('open'))).toHaveLength(1);
  });

  it('pause until a date: kept, and the question goes on', async () => {
    const { web, anna, group, path } = await asked();
    const response = await web.post(path, { answer: 'pauseUntil', date: '2027-01-10' });
    expect(response.headers.get('Location')).toBe(`${path}/thanks/pauseUntil`);
    expect((await web.kit.store.coordinator(anna.id))?.pausedUntil).toBe('2027-01-09T23:00:00.000Z');
    expect((await groupNow(web, group))?.asks[0]?.outcome).toBe('cannot');
  });

  it.each(['', 'soon', '2026-02-30', '2020-01-01'])(
    'pause until "%s": 422 with what was typed',
    async (date) => {
      const { web, anna, path } = await asked();
      const response = await web.post(path, { answer: 'pauseUntil', date });
      expect(response.status).toBe(422);
      expect(
        readPage(await response.text())
          .byId('date')
          ?.attributes.get('value'),
      ).toBe(date);
      expect((await web.kit.store.coordinator(anna.id))?.pausedUntil).toBeUndefined();
    },
  );

  it.each([{}, { answer: 'everything' }, { answer: 'takeOther' }])(
    'no button of ours (%o): 422, nothing changes',
    async (fields) => {
      const { web, group, path } = await asked();
      expect((await web.post(path, fields)).status).toBe(422);
      expect((await groupNow(web, group))?.state).toBe('asked');
    },
  );
});

describe('another place or time', () => {
  it('lists what enough of them can, and one press takes it there', async () => {
    const { web, group, path } = await asked();
    const page = readPage(await (await web.get(`${path}/other`)).text());
    const buttons = page.all('button').filter((one) => one.attributes.get('name') === 'alternative');
    expect(buttons.length).toBeGreaterThan(0);
    expect(page.text).not.toContain('6 personer');
    const wednesday = buttons.find((one) => one.attributes.get('value') === 'bergenhus/wed-evening');
    expect(wednesday).toBeDefined();
    const response = await web.post(`${path}/other`, { alternative: 'bergenhus/wed-evening' });
    expect(response.headers.get('Location')).toBe(`${path}/thanks/takeOther`);
    expect(await groupNow(web, group)).toMatchObject({ state: 'inviting', slot: 'wed-evening' });
  });

  it.each(['', 'x', 'nowhere/never', 'fana/mon-morning', '/', 'a/b/c'])(
    '"%s" that was not on the list changes nothing',
    async (alternative) => {
      const { web, group, path } = await asked();
      expect([409, 422]).toContain((await web.post(`${path}/other`, { alternative })).status);
      expect((await groupNow(web, group))?.state).toBe('asked');
    },
  );
});

describe('handing it on', () => {
  it('lists colleagues who can, and one press asks them', async () => {
    const { web, olav, group, path } = await asked();
    const page = readPage(await (await web.get(`${path}/hand-on`)).text());
    const names = page.all('button').map((one) => one.children.join(''));
    expect(names).toContain('Olav');
    expect(names).not.toContain('Anna');
    const response = await web.post(`${path}/hand-on`, { coordinatorId: olav.id });
    expect(response.headers.get('Location')).toBe(`${path}/thanks/handOn`);
    const open = (await groupNow(web, group))?.asks.find(({ outcome }) => outcome === 'open');
    expect(open?.coordinatorId).toBe(olav.id);
  });

  it('a colleague who is not on the list: 422, nothing changes', async () => {
    const { web, anna, group, path } = await asked();
    for (const coordinatorId of ['', 'nobody', anna.id])
      expect((await web.post(`${path}/hand-on`, { coordinatorId })).status).toBe(422);
    expect((await groupNow(web, group))?.asks).toHaveLength(1);
  });
});

describe('why these people', () => {
  it('is told in the words of the proposal, the same whoever leaves, and not at all where it is not known', async () => {
    const { web, group, path } = await asked();
    expect(readPage(await (await web.get(path)).text()).text).not.toContain('Slik passer de sammen');
    const before = await groupNow(web, group);
    if (before === undefined) throw new Error('no group');
    const reasons = [
      { code: 'everyoneAccepts' as const },
      { code: 'firstChoice' as const, share: 'most' as const },
      { code: 'travel' as const, minutes: 25 },
      { code: 'waitedLong' as const, weeks: 7 },
    ];
    await web.kit.store.commit([{ type: 'group', before, after: { ...before, reasons } }]);
    const shown = readPage(await (await web.get(path)).text()).text;
    for (const words of [
      'Alle har sagt ja til stedet',
      'De fleste ønsker seg helst en slik gruppe',
      'mer enn 25 minutter',
      'minst 7 uker',
    ])
      expect(shown).toContain(words);
    await web.post(path, { answer: 'excludeKnown', contact: `${sixNames[0]?.toLowerCase()}@example.org` });
    expect(readPage(await (await web.get(path)).text()).text).toBe(shown);
    const english = readPage(await (await web.get(path.replace('/nb/', '/en/'))).text()).text;
    expect(english).toContain('No one has more than 25 minutes to travel.');
  });
});
