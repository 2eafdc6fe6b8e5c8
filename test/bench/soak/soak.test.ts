import { describe, expect, it } from 'vitest';
import { createProgress } from '../../../bench/soak/crowd.ts';
import { soakPerson } from '../../../bench/soak/person.ts';
import { createTally } from '../../../bench/soak/post.ts';
import { type Result, summaryOf } from '../../../bench/soak/summary.ts';
import { verdict } from '../../../bench/soak/verdict.ts';
import { groupNamed, personNamed } from '../../use-cases/support/entities.ts';
import { putGroup, putPeople } from '../../use-cases/support/table.ts';
import { bergen, createTestDeps, type TestKit } from '../../use-cases/support/test-deps.ts';
import { openWeb } from '../../web/support/visitor.ts';

const inbox = { read: () => undefined, count: () => 1, total: () => 2, copies: () => 0 };

/** One who stays and one who has withdrawn, as the pages said, over whatever lies in the table. */
const judged = async (put: (kit: TestKit) => Promise<unknown>, patch: Partial<typeof inbox> = {}) => {
  const kit = createTestDeps();
  await put(kit);
  const progress = createProgress();
  for (const email of ['kari@example.org', 'ola@example.org']) {
    progress.signedUp.add(email);
    progress.confirmed.set(email, '/nb/place/x');
  }
  progress.withdrawn.add('ola@example.org');
  const found = verdict({
    rows: kit.store.dump(),
    deps: kit.deps,
    progress,
    inbox: { ...inbox, ...patch },
    kills: 1,
  });
  return found.map((line) => line.replace(/^\d+ /, '').split(':')[0]);
};

const kari = personNamed('Kari');

describe('the verdict of a soak', () => {
  it('is nothing when everybody is there who should be, and nobody else', async () => {
    expect(await judged((kit) => putPeople(kit, [kari]))).toEqual([]);
  });

  it('names who is lost, doubled, uninvited or not forgotten', async () => {
    expect(await judged(async () => undefined)).toEqual(['lost']);
    const again = personNamed('Again', {
      email: 'kari@example.org',
      emailHash: undefined,
      phone: '+4740000001',
    });
    expect(await judged((kit) => putPeople(kit, [kari, again]))).toContain('doubled');
    expect(await judged((kit) => putPeople(kit, [kari, personNamed('Eva')]))).toEqual([
      'that nobody asked for',
    ]);
    expect(await judged((kit) => putPeople(kit, [kari, personNamed('Ola')]))).toContain(
      'withdrawn and still known',
    );
  });

  it('names people in two groups and groups of a wrong size', async () => {
    const seat = {
      participantId: kari.id,
      status: 'accepted',
      since: kari.createdAt,
      called: false,
    } as const;
    const found = await judged(async (kit) => {
      await putPeople(kit, [kari]);
      for (const name of ['one', 'two']) await putGroup(kit, groupNamed(name, { seats: [seat] }));
    });
    expect(found).toEqual(
      expect.arrayContaining(['in two groups', 'groups of a wrong size', 'rows that contradict each other']),
    );
  });

  it('names mails that never came, and more copies than crashes can cost', async () => {
    const put = (kit: TestKit) => putPeople(kit, [kari]);
    expect(await judged(put, { count: () => 0 })).toEqual(['without a mail', 'without a welcome']);
    expect(await judged(put, { copies: () => 3 })).toEqual(['copies of mails for 1 kills']);
  });
});

describe('the summary of a soak', () => {
  const result = (patch: Partial<Result> = {}): Result => {
    const tally = createTally();
    tally.posts = 100;
    tally.statuses.set(303, 95).set(503, 5);
    tally.milliseconds.push(1, 2, 3);
    return {
      options: { people: 10, parallel: 4, lifeSeconds: 60, seed: 1 },
      progress: createProgress(),
      tally,
      counts: { groups: 0, waiting: 9, mailsWaiting: 0, kills: 2, mails: 20, copies: 0, seconds: 10 },
      wrong: [],
      pages: { megabytes: () => [100, 120], told: () => ({ unexpected: 0, failed: 0, rounds: 0 }) },
      rounds: { told: () => ({ unexpected: 0, failed: 0, rounds: 4 }) },
      ...patch,
    };
  };

  it('is well when every answer was clean and memory stayed', () => {
    const { well, lines } = summaryOf(result());
    expect(well).toBe(true);
    expect(lines.at(-1)).toBe('nothing lost, nothing doubled');
    expect(lines.join('\n')).toContain('10 posts a second');
  });

  it.each([
    ['a finding', { wrong: ['1 lost: a'] }],
    [
      'memory that grows',
      { pages: { megabytes: () => [100, 151], told: () => ({ unexpected: 0, failed: 0, rounds: 0 }) } },
    ],
    [
      'a failure in the log',
      { pages: { megabytes: () => [100], told: () => ({ unexpected: 1, failed: 0, rounds: 0 }) } },
    ],
    ['mails that still wait', { counts: { ...result().counts, mailsWaiting: 1 } }],
  ])('is not with %s', (_, patch) => {
    const { well, lines } = summaryOf(result(patch));
    expect(well).toBe(false);
    expect(lines.at(-1)).toMatch(/^WRONG: /);
  });

  it('is not with a 500', () => {
    const one = result();
    one.tally.statuses.set(500, 1);
    expect(summaryOf(one).lines.at(-1)).toBe('WRONG: 1 answers 500');
  });
});

describe('people of a soak', () => {
  it('are the same for a seed, and their forms are taken', async () => {
    expect(soakPerson(bergen, 7, 3)).toEqual(soakPerson(bergen, 7, 3));
    expect(soakPerson(bergen, 8, 3).formKey).not.toBe(soakPerson(bergen, 7, 3).formKey);
    const web = openWeb();
    for (let index = 0; index < 20; index += 1) {
      const fields = Object.fromEntries(
        [...Map.groupBy(new URLSearchParams(soakPerson(bergen, 1, index).signUp), ([name]) => name)].map(
          ([name, pairs]): [string, string | string[]] => [
            name,
            ['slots', 'languages', 'mode'].includes(name)
              ? pairs.map(([, value]) => value)
              : (pairs[0]?.[1] ?? ''),
          ],
        ),
      );
      expect((await web.post('/nb/sign-up', fields)).status).toBe(303);
    }
  });
});
