import { describe, expect, it } from 'vitest';
import type { Change } from '../../shared/domain/change.ts';
import type { OpenBench } from './bench.ts';
import { commitContract } from './contract-commit.ts';
import { journalContract } from './contract-journal.ts';
import { readsContract } from './contract-reads.ts';
import { smallThingsContract } from './contract-small-things.ts';
import { togetherContract } from './contract-together.ts';
import { circle, hours, igangsetter, linkOf, mailTo, participant, person } from './entities.ts';

/** What anybody typed or could be recognised by. */
const personal = ['kari', 'ola', 'example.org', '400', 'grief', 'Blue'];

const privacyContract = (open: OpenBench): void => {
  it('has nothing personal in any key or index', async () => {
    const { store, dump } = await open();
    const to = { type: 'address', email: 'kari@example.org', locale: 'nb', firstName: 'Kari' } as const;
    await store.commit([
      { type: 'participant', after: person('p1', { dueAt: hours(1) }) },
      { type: 'group', after: circle('g1', { dueAt: hours(1) }) },
      { type: 'coordinator', after: igangsetter('c1') },
      { type: 'outbox', after: mailTo('p1', 'm1') },
      { type: 'outbox', after: mailTo('', 'm2', { to, state: 'parked' }) },
      { type: 'link', op: 'add', link: linkOf(participant('p1'), 'l1', { next: '/coordinator' }) },
      { type: 'contactLock', op: 'take', hash: 'h1', owner: participant('p1') },
    ]);
    const rows = await dump();
    const keys = rows.map(({ pk, sk, list, listAt, near, due, dueAt }) => [
      pk,
      sk,
      list,
      listAt,
      near,
      due,
      dueAt,
    ]);
    expect(keys).toHaveLength(7);
    for (const word of personal) expect(JSON.stringify(keys).toLowerCase()).not.toContain(word.toLowerCase());
  });

  it('hands out copies: what is done to them does not reach the table', async () => {
    const { store } = await open();
    const after = person('p1');
    const change: Change = { type: 'participant', after };
    await store.commit([change]);
    after.guard.push('added later');
    const read = await store.participant('p1');
    if (read !== undefined && 'guard' in read) read.guard.push('added later');
    expect(await store.participant('p1')).toMatchObject({ guard: ['guarded-hash'] });
  });
};

/** What every store must do; `open` gives an empty table each time. */
export const storeContract = (open: OpenBench): void => {
  describe('commit', () => commitContract(open));
  describe('small things', () => smallThingsContract(open));
  describe('together', () => togetherContract(open));
  describe('reads', () => readsContract(open));
  describe('erasure journal', () => journalContract(open));
  describe('privacy', () => privacyContract(open));
};
