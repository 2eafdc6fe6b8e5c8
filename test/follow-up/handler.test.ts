import { describe, expect, it } from 'vitest';
import { createFollowUpHandler } from '../../functions/follow-up/handler.ts';
import type { Store } from '../../shared/use-cases/ports.ts';
import { personNamed } from '../use-cases/support/entities.ts';
import { putPeople } from '../use-cases/support/table.ts';
import { createStage } from './stage.ts';

const unconfirmed = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    personNamed(`Person ${index}`, { state: 'unconfirmed', email: `person${index}@example.org` }),
  );

const minutes = (count: number) => ({ getRemainingTimeInMillis: () => count * 60_000 });

describe('follow-up', () => {
  it('sends what is due and settles everybody who is due, in as many rounds as it takes', async () => {
    const stage = await createStage();
    await stage.putMails(2);
    await putPeople(stage, unconfirmed(5));
    stage.clock.forward({ days: 30 });
    const { deps, mail, log, lines } = stage;
    await createFollowUpHandler({ deps, mail, log, limit: 2 })({}, minutes(10));
    expect(lines.map(({ event }) => event)).toEqual(['mailBatch', 'followUpFinished']);
    expect(lines[0]?.fields).toMatchObject({ sent: 2, gone: 0, parked: 0, failed: 0 });
    expect(lines[1]?.fields).toMatchObject({ done: 5, failed: 0 });
    expect(await deps.store.due(deps.now(), 10)).toEqual([]);
  });

  it('does nothing when it is called again', async () => {
    const stage = await createStage();
    await putPeople(stage, unconfirmed(3));
    stage.clock.forward({ days: 30 });
    const { deps, mail, log, lines } = stage;
    const handler = createFollowUpHandler({ deps, mail, log });
    await handler();
    await handler();
    expect(lines.map(({ fields }) => fields)).toMatchObject([
      { sent: 0 },
      { done: 3 },
      { sent: 0 },
      { done: 0 },
    ]);
  });

  it('begins nothing that it has no time for', async () => {
    const stage = await createStage();
    await stage.putMails(1);
    await putPeople(stage, unconfirmed(1));
    stage.clock.forward({ days: 30 });
    const { deps, mail, log, lines } = stage;
    await createFollowUpHandler({ deps, mail, log })({}, minutes(0));
    expect(lines.map(({ fields }) => fields)).toMatchObject([{ sent: 0 }, { done: 0, rounds: 0 }]);
  });

  it('does the other half when one breaks off, then fails with nothing but a hint', async () => {
    const around = (store: Store): Store => ({
      ...store,
      dueOutbox: async () => {
        throw Object.assign(new Error('kari@example.org'), { name: 'ThrottlingException' });
      },
    });
    const stage = await createStage({ around });
    await putPeople(stage, unconfirmed(1));
    stage.clock.forward({ days: 30 });
    const { deps, mail, log, lines } = stage;
    await expect(createFollowUpHandler({ deps, mail, log })()).rejects.toThrow(
      /^Follow-up was not complete; the log has the kinds of errors\.$/,
    );
    expect(lines).toEqual([
      { event: 'followUpFailed', fields: { errorName: 'ThrottlingException' } },
      { event: 'followUpFinished', fields: { done: 1, failed: 0, rounds: 1 } },
    ]);
  });
});
