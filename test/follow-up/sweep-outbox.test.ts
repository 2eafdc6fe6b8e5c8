import { describe, expect, it } from 'vitest';
import { sweepOutbox } from '../../functions/follow-up/sweep-outbox.ts';
import type { Store } from '../../shared/use-cases/ports.ts';
import { createStage } from './stage.ts';

const hasTime = () => true;

describe('outbox sweep', () => {
  it('sends all that is due, in as many looks as it takes, and nothing a second time', async () => {
    const { mail, mails, putMails, log } = await createStage();
    await putMails(7);
    expect(await sweepOutbox(mail, { log, hasTime, limit: 3 })).toMatchObject({ sent: 7, failed: 0 });
    expect(new Set(mails.map(({ id }) => id)).size).toBe(7);
    expect(await sweepOutbox(mail, { log, hasTime, limit: 3 })).toMatchObject({ sent: 0 });
    expect(mails).toHaveLength(7);
  });

  it('leaves to the stream what is not due yet', async () => {
    const { mail, mails, putMails, log, store, clock } = await createStage();
    clock.forward({ hours: 1 });
    await putMails(1);
    clock.forward({ hours: -1 });
    expect(await sweepOutbox(mail, { log, hasTime })).toMatchObject({ sent: 0 });
    expect(mails).toHaveLength(0);
    expect(await store.dueOutbox(clock.now(), 10)).toEqual([]);
  });

  it('tries each mail once when the service takes none, and ends', async () => {
    const { mail, mails, putMails, log } = await createStage({ answer: () => 'later' });
    await putMails(5);
    expect(await sweepOutbox(mail, { log, hasTime, limit: 2 })).toMatchObject({ later: 5, sent: 0 });
    expect(mails).toHaveLength(5);
  });

  it('goes on after a mail that fails, logs only the kind of error, and ends', async () => {
    let reads = 0;
    const around = (store: Store): Store => ({
      ...store,
      outbox: async (key) => {
        reads += 1;
        if (reads === 2) throw Object.assign(new Error('kari@example.org'), { name: 'TimeoutError' });
        return store.outbox(key);
      },
    });
    const { mail, mails, putMails, log, lines } = await createStage({ around });
    await putMails(4);
    expect(await sweepOutbox(mail, { log, hasTime, limit: 4 })).toMatchObject({ sent: 3, failed: 1 });
    expect(mails).toHaveLength(3);
    expect(lines).toEqual([{ event: 'mailFailed', fields: { errorName: 'TimeoutError' } }]);
  });

  it('stops when time is up and continues the next time', async () => {
    const { mail, putMails, log } = await createStage();
    await putMails(5);
    let left = 3;
    const twoMails = () => {
      left -= 1;
      return left >= 0;
    };
    expect(await sweepOutbox(mail, { log, hasTime: twoMails })).toMatchObject({ sent: 2 });
    expect(await sweepOutbox(mail, { log, hasTime })).toMatchObject({ sent: 3 });
  });
});
