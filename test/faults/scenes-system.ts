import { createFollowUpHandler } from '../../functions/follow-up/handler.ts';
import { createMailerHandler } from '../../functions/mailer/handler.ts';
import { isActiveGroup } from '../../shared/domain/group.ts';
import { instant } from '../../shared/domain/time.ts';
import { outboxKey } from '../../shared/store/keys.ts';
import { tellThoseWhoseAreaIsGone } from '../../shared/use-cases/tell-area-gone.ts';
import { proposed } from '../use-cases/group/stage.ts';
import { adaIn, others } from '../use-cases/participant/stage.ts';
import { idOf, personNamed, preferences } from '../use-cases/support/entities.ts';
import { mailsIn, personIn, putPeople } from '../use-cases/support/table.ts';
import { createTestDeps, type TestKit } from '../use-cases/support/test-deps.ts';
import type { Scene } from './scene.ts';
import { group } from './scenes-staff.ts';

const log = () => undefined;

const due = (name: string, set: Scene['set']): Scene => ({
  name: `follow-up: ${name}`,
  set: async () => {
    const { kit } = await set();
    const act: Awaited<ReturnType<Scene['set']>>['act'] = ({ deps, mail }) =>
      createFollowUpHandler({ deps, mail, log })();
    return { kit, act };
  },
});

/** Only Ada has not answered, so that it does not matter in which order people are looked at. */
const saidYes = async (kit: TestKit, id: string): Promise<void> => {
  const person = await personIn(kit, { id });
  const before = await kit.store.group(person.seat?.groupId ?? '');
  if (before === undefined || !isActiveGroup(before)) throw new Error('no group');
  const seats = before.seats.map((seat) =>
    seat.participantId === id ? { ...seat, status: 'accepted' as const } : seat,
  );
  await kit.store.commit([
    { type: 'participant', before: person, after: { ...person, state: 'accepted', dueAt: undefined } },
    { type: 'group', before, after: { ...before, seats } },
  ]);
};

/** As if everything had been sent when it was written. */
const withoutMails = async (kit: TestKit): Promise<void> => {
  for (const before of mailsIn(kit)) await kit.store.commit([{ type: 'outbox', before }]);
};

const nothing = async () => undefined;

/** What Lambda does by itself. */
export const systemScenes: readonly Scene[] = [
  {
    name: 'sending mails',
    set: async () => {
      const kit = await proposed();
      const ask = kit.store.dump().find(({ sk }) => String(sk).startsWith('O#'));
      const id = String(ask?.['sk']).slice(2);
      const { pk, sk } = outboxKey({ subject: { type: 'coordinator', id: kit.coordinators.anne.id }, id });
      const record = (number: number) => ({
        eventName: 'INSERT' as const,
        dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } }, SequenceNumber: String(number) },
      });
      return {
        kit,
        act: async ({ mail }) => {
          const handler = createMailerHandler({ deps: mail, log });
          const { batchItemFailures } = await handler({ Records: [record(1), record(2)] });
          if (batchItemFailures.length > 0) throw new Error('Lambda hands it over again');
        },
      };
    },
  },
  due('an unconfirmed sign-up', async () => {
    const kit = await adaIn('unconfirmed', { ada: { waitingSince: undefined } });
    kit.clock.forward({ days: 30 });
    return { kit, act: nothing };
  }),
  due('an unanswered invitation', async () => {
    const kit = await adaIn('invited', { ada: { dueAt: instant('2026-11-24T09:00:00.000Z') } });
    await putPeople(kit, [personNamed('Waiter')]);
    for (const name of others.slice(0, 5)) await saidYes(kit, idOf(name));
    kit.clock.forward({ days: 8 });
    return { kit, act: nothing };
  }),
  due('a question that nobody answers', async () => {
    const kit = await proposed();
    await withoutMails(kit);
    kit.clock.forward({ days: 11 });
    return { kit, act: nothing };
  }),
  due('somebody who waits too long', async () => {
    const kit = await adaIn('waiting');
    kit.clock.forward({ days: 100 });
    return { kit, act: nothing };
  }),
  {
    name: 'telling somebody who lives where no groups are started any more',
    set: async () => {
      const kit = createTestDeps();
      const home = 'nowhere-any-more';
      await putPeople(kit, [personNamed('Ada', { preferences: { ...preferences, home } })]);
      return {
        kit,
        act: async ({ deps }) => {
          const { failed } = await tellThoseWhoseAreaIsGone(deps);
          if (failed > 0) throw new Error('the next run tells it');
        },
      };
    },
  },
  due('a group that nobody hands over', async () => {
    const kit = await group('met');
    await withoutMails(kit);
    kit.clock.forward({ days: 181 });
    return { kit, act: nothing };
  }),
];
