import { describe, expect, it } from 'vitest';
import { withdrawPlace } from '../../shared/use-cases/place.ts';
import { countingStore } from '../use-cases/support/counting-store.ts';
import { idOf, personNamed } from '../use-cases/support/entities.ts';
import { personLink, putPeople } from '../use-cases/support/table.ts';
import { goodSignUp } from '../web/support/forms.ts';
import { linkFor } from '../web/support/people.ts';
import { openStaffWeb, type StaffWeb } from '../web/support/staff.ts';
import { type Fields, openWeb } from '../web/support/visitor.ts';
import { linkPagesOf, open } from './link-pages.ts';

const asked = 'ada@example.org';

/** Whoever may be behind an address, as far as Krets is concerned. */
const standings: Readonly<Record<string, (web: StaffWeb) => Promise<unknown>>> = {
  unknown: async () => undefined,
  unconfirmed: (web) => putPeople(web.kit, [personNamed('Ada', { state: 'unconfirmed' })]),
  waiting: (web) => putPeople(web.kit, [personNamed('Ada')]),
  paused: (web) => putPeople(web.kit, [personNamed('Ada', { state: 'paused' })]),
  suppressed: (web) => putPeople(web.kit, [personNamed('Ada', { mailTrouble: 'bounced' })]),
  erased: async (web) => {
    await putPeople(web.kit, [personNamed('Ada')]);
    await withdrawPlace(web.kit.deps, await personLink(web.kit, { id: idOf('Ada') }, { purpose: 'place' }));
  },
  staff: (web) =>
    web.kit.store.commit([
      {
        type: 'coordinator',
        after: {
          ...web.anna,
          id: idOf('Ada'),
          email: asked,
          emailHash: web.kit.deps.hashContact('coordinator', asked),
        },
      },
      {
        type: 'contactLock',
        op: 'take',
        hash: web.kit.deps.hashContact('coordinator', asked),
        owner: { type: 'coordinator', id: idOf('Ada') },
      },
    ]),
};

const whole = async (response: Response): Promise<string> =>
  `${response.status} ${[...response.headers].map((pair) => pair.join(': ')).join('; ')} ${await response.text()}`;

/** The answer, byte for byte, and what was asked of the table, for everybody who may be behind the address. */
const tracesOf = async (path: string, fields: Fields): Promise<readonly string[]> => {
  const traces: string[] = [];
  for (const stand of Object.values(standings)) {
    const { calls, around } = countingStore();
    const web = await openStaffWeb({ around });
    await stand(web);
    calls.length = 0;
    const answer = await whole(await web.post(path, fields));
    traces.push(`${answer} ${calls.join(' ')}`);
  }
  return traces;
};

describe('nobody learns whether an address is known', () => {
  it.each([
    ['/nb/sign-up', { ...goodSignUp, email: asked }],
    ['/nb/link', { email: asked }],
    ['/nb/coordinator/sign-in', { email: asked }],
    ['/nb/coordinator/sign-in', { email: asked, next: '/coordinator/tasks' }],
  ])('%s answers all the same, byte for byte, with the same calls', async (path, fields) => {
    const traces = await tracesOf(path, fields);
    expect(traces.length).toBe(7);
    expect(traces[0]).toMatch(/^303 .*commit$/s);
    expect(new Set(traces)).toEqual(new Set([traces[0]]));
  });

  it('nor whether a form was posted before: the second post is answered as the first', async () => {
    const web = openWeb();
    const post = async () => whole(await web.post('/nb/sign-up', { ...goodSignUp, email: asked }));
    expect(await post()).toBe(await post());
  });

  it('nor from the confirmation: what it asks for is the same for a known and an unknown address', async () => {
    const pages = [];
    for (const known of [true, false]) {
      const web = openWeb();
      const fresh = personNamed('Ada', { state: 'unconfirmed', id: idOf('second') });
      if (known) await putPeople(web.kit, [personNamed('Ada')]);
      await putPeople(web.kit, [fresh]);
      const token = await linkFor(web, fresh, 'confirm');
      pages.push((await whole(await web.get(`/nb/confirm/${token}`))).replaceAll(token, 'T'));
    }
    expect(pages[0]).toBe(pages[1]);
  });
});

describe('nobody learns whose a link is that they do not have', () => {
  const secret = 'B'.repeat(43);

  it('every page answers alike with the same calls: no such person, a person, somebody erased', async () => {
    for (const page of linkPagesOf(openWeb())) {
      const traces = new Set<string>();
      for (const stand of ['unknown', 'waiting', 'suppressed', 'erased', 'unconfirmed']) {
        const { calls, around } = countingStore();
        const web = await openStaffWeb({ around });
        await standings[stand]?.(web);
        calls.length = 0;
        const answer = await whole(await open(web, page, `${idOf('Ada')}.${secret}`));
        traces.add(`${answer} ${calls.join(' ')}`);
      }
      expect(traces.size, `${page.method} ${page.path}`).toBe(1);
    }
  });

  it('a group’s phrase is told from none by nothing but a right one: wrong, run out, never given', async () => {
    const traces = new Set<string>();
    for (const given of ['none', 'another phrase', 'bjørk elv']) {
      const { calls, around } = countingStore();
      const web = await openStaffWeb({ around });
      if (given !== 'none')
        await web.kit.store.commit([
          {
            type: 'recall',
            phraseHash: web.kit.deps.hashContact('phrase', given),
            area: 'arna',
            coordinatorId: web.anna.id,
            // Run out at this very moment.
            expiresAt: web.kit.clock.now(),
          },
        ]);
      calls.length = 0;
      const form = { phrase: 'bjørk elv', contact: '91234567', wish: 'help' };
      traces.add(`${await whole(await web.post('/nb/recall', form))} ${calls.join(' ')}`);
    }
    expect([...traces].map((trace) => trace.slice(0, 3))).toEqual(['422']);
  });
});
