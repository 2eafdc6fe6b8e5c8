import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LinkPurpose, linkPurposes, type Subject } from '../../shared/domain/link.ts';
import { replyPurposes } from '../../shared/domain/reply-address.ts';
import { putLink } from '../use-cases/support/table.ts';
import { readPage } from '../web/support/html.ts';
import { tableText } from '../web/support/people.ts';
import { openStaffWeb, type StaffWeb } from '../web/support/staff.ts';
import { openWeb } from '../web/support/visitor.ts';
import { type Owner, owners } from './link-owners.ts';
import { type LinkPage, linkKinds, linkPagesOf, open } from './link-pages.ts';

const pages = linkPagesOf(openWeb());

/** A link as the mailer would have made it, for whichever owner. */
const linkTo = (web: StaffWeb, subject: Subject, purpose: LinkPurpose): Promise<string> => {
  const extra =
    purpose === 'seat' || purpose === 'replySeat'
      ? { round: 1 }
      : purpose === 'ask' || purpose === 'replyAsk'
        ? { coordinatorId: web.anna.id }
        : {};
  return putLink(web.kit, subject, { purpose, extra });
};

const fits = ({ purpose }: LinkPage, link: LinkPurpose, { type }: Subject): boolean =>
  purpose === link && linkKinds[purpose].of === type;

/** That each of these pages refuses this token in one way, and leaves the table as it was. */
const expectClosed = async (web: StaffWeb, tested: readonly LinkPage[], token: string): Promise<void> => {
  const before = tableText(web);
  for (const page of tested) {
    const response = await open(web, page, token);
    // Thanks read nothing, so they can be had with any token of the right shape: no word on them is somebody's.
    const status = page.path.includes('/thanks/') ? 200 : 404;
    expect(response.status, `${page.method} ${page.path}`).toBe(status);
    expect(response.headers.get('Set-Cookie')).toBeNull();
  }
  expect(tableText(web)).toBe(before);
  expect(web.failures).toEqual([]);
};

/** Statuses of the pages that this link is for, opened and not pressed. */
const opened = async ({ put }: Owner, purpose: LinkPurpose): Promise<readonly number[]> => {
  const { web, subject } = await put();
  const token = await linkTo(web, subject, purpose);
  const own = pages.filter((page) => page.method === 'GET' && fits(page, purpose, subject));
  const statuses: number[] = [];
  for (const page of own.filter(({ path }) => !path.includes('/thanks/')))
    statuses.push((await open(web, page, token)).status);
  return statuses;
};

describe('all links × all purposes × all states', () => {
  it('knows every page with a token, every purpose and every state', () => {
    expect(pages.length).toBeGreaterThanOrEqual(28);
    const opening = new Set(pages.map(({ purpose }) => purpose));
    expect(linkPurposes.filter((purpose) => !opening.has(purpose))).toEqual(['session', ...replyPurposes]);
    expect(owners.length).toBeGreaterThanOrEqual(21);
  });

  it.each(owners)('of $name: a link opens the pages of its own purpose and no other', async (owner) => {
    for (const purpose of linkPurposes) {
      const { web, subject } = await owner.put();
      const token = await linkTo(web, subject, purpose);
      const others = pages.filter((page) => !owner.alive || !fits(page, purpose, subject));
      await expectClosed(web, others, token);
    }
  });

  it.each(linkPurposes.filter((purpose) => linkKinds[purpose].step !== undefined))(
    'a %s link does open its pages, in some state',
    async (purpose) => {
      const statuses = [];
      for (const owner of owners) statuses.push(...(await opened(owner, purpose)));
      expect(statuses).toContain(200);
      expect(statuses.filter((status) => status >= 500)).toEqual([]);
    },
  );

  it.each(owners)('of $name: only a session opens the coordinators’ pages', async ({ put, alive }) => {
    for (const purpose of linkPurposes) {
      const { web, subject } = await put();
      const Cookie = `__Host-krets=${await linkTo(web, subject, purpose)}`;
      const isSession = purpose === 'session' && subject.type === 'coordinator' && alive;
      expect((await web.get('/nb/coordinator', { Cookie })).status, purpose).toBe(isSession ? 200 : 401);
    }
  });
});

describe('forged links', () => {
  const furnished = async () => {
    const web = await openStaffWeb();
    const { people, group } = await web.groupIn('asked');
    const subjects: readonly (readonly [Subject, Subject])[] = [
      [
        { type: 'participant', id: people[0]!.id },
        { type: 'participant', id: people[1]!.id },
      ],
      [
        { type: 'group', id: group.id },
        { type: 'group', id: (await web.groupIn('inviting', { seats: [] })).group.id },
      ],
      [
        { type: 'coordinator', id: web.anna.id },
        { type: 'coordinator', id: web.olav.id },
      ],
    ];
    return { web, subjects };
  };
  const secretOf = (token: string): string => token.split('.')[1] ?? '';

  it('one’s secret behind another’s id opens nothing, of any kind and on any page', async () => {
    const { web, subjects } = await furnished();
    for (const [mine, other] of subjects) {
      for (const purpose of linkPurposes) {
        const token = `${other.id}.${secretOf(await linkTo(web, mine, purpose))}`;
        // A sign-in link that is not there may have been used: 410, as for any used one.
        const tested = pages.filter((page) => page.purpose !== 'signIn' || other.type !== 'coordinator');
        await expectClosed(web, tested, token);
        expect((await web.get('/nb/coordinator', { Cookie: `__Host-krets=${token}` })).status).toBe(401);
      }
    }
  });

  it('a secret with any one character changed opens nothing', async () => {
    const { web, subjects } = await furnished();
    const token = await linkTo(web, subjects[0]![0], 'place');
    const before = tableText(web);
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'];
    const changes = fc.tuple(fc.integer({ min: 23, max: token.length - 1 }), fc.constantFrom(...letters));
    await fc.assert(
      fc.asyncProperty(changes, async ([at, letter]) => {
        fc.pre(token[at] !== letter);
        const forged = `${token.slice(0, at)}${letter}${token.slice(at + 1)}`;
        expect((await web.get(`/nb/place/${forged}`)).status).toBe(404);
        expect((await web.post(`/nb/place/${forged}/withdraw`)).status).toBe(404);
      }),
      { numRuns: 150 },
    );
    expect(tableText(web)).toBe(before);
  });

  it('what the table holds of a link opens nothing: the hash is no secret', async () => {
    const { web, subjects } = await furnished();
    const [subject] = subjects[0]!;
    const token = await linkTo(web, subject, 'place');
    const hash = web.kit.deps.hashSecret(secretOf(token));
    expect(tableText(web)).toContain(hash);
    expect(tableText(web)).not.toContain(secretOf(token));
    await expectClosed(web, pages, `${subject.id}.${hash}`);
  });

  it('a link that was used up or has run out does nothing when it is posted again', async () => {
    const { web, subjects } = await furnished();
    const [coordinator] = subjects[2]!;
    const signIn = await linkTo(web, coordinator, 'signIn');
    const press = () => web.post(`/nb/coordinator/sign-in/${signIn}`);
    expect((await press()).headers.get('Set-Cookie')).toContain('__Host-krets=');
    const before = tableText(web);
    const again = await press();
    expect([again.status, again.headers.get('Set-Cookie')]).toEqual([410, null]);
    expect(readPage(await again.text()).links).toContain('/nb/coordinator/sign-in');
    expect(tableText(web)).toBe(before);
    const place = await linkTo(web, subjects[0]![0], 'place');
    web.kit.clock.forward({ days: 31 });
    expect((await web.post(`/nb/place/${place}/withdraw`)).status).toBe(410);
  });
});
