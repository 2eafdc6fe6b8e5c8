import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asked, newestQuestion, sendAnswer } from '../../infra/local/answer.ts';
import { inventPeople } from '../../infra/local/people.ts';
import { type LocalSystem, startSystem } from '../../infra/local/system.ts';
import { loadOrganisation } from '../../shared/organisation/registry.ts';
import { keepLines } from '../mail/log-lines.ts';

/** The system of `npm start`, with invented people, on free ports; real SMTP in, the inbox of SES out. */
let system: LocalSystem;
const { log, lines } = keepLines();

beforeAll(async () => {
  const organisation = loadOrganisation('link-bergen');
  system = await startSystem({ organisation, ports: { web: 0, mail: 0, answers: 0 }, log });
  await inventPeople(system.deps, { people: 40, seed: 1 });
  await system.round();
});
afterAll(() => system?.stop());

const until = async <Value>(look: () => Promise<Value | undefined>): Promise<Value> => {
  for (let left = 200; left > 0; left -= 1) {
    const found = await look();
    if (found !== undefined) return found;
    await wait(50);
  }
  throw new Error('it did not come');
};

/** The newest question to any of so many addresses. */
const asking = (name: string, count: number): Promise<{ readonly from: string; readonly asked: Asked }> =>
  until(async () => {
    for (let index = 1; index <= count; index += 1) {
      const from = `${name}${index}@example.org`;
      const asked = await newestQuestion(system.inboxUrl ?? '', from);
      if (asked !== undefined) return { from, asked };
    }
    return undefined;
  });

const answer = (words: string, { from, asked }: { readonly from: string; readonly asked: Asked }) =>
  sendAnswer(system.answersAt ?? '', { from, words, asked });

const inbox = async (): Promise<string> => (await fetch(`${system.inboxUrl}/store`)).text();
const answered = () => lines.filter((line) => line['answered'] === 1).length;

describe('answers by mail on one machine', () => {
  it('a coordinator takes a group, and an invited person the place, by replying "ja"', async () => {
    const question = await asking('igangsetter', 4);
    await answer('Ja, jeg tar den!\n\nHilsen Alma', question);
    const invitation = await asking('deltaker', 40);
    const groups = await system.deps.store.groups();
    expect(groups.map(({ state }) => state)).toContain('inviting');
    await answer('Ja takk', invitation);
    expect(answered()).toBe(2);
    const hash = system.deps.hashContact('email', invitation.from);
    const owner = await system.deps.store.contactOwner(hash);
    expect(await system.deps.store.participant(owner?.id ?? '')).toMatchObject({ state: 'accepted' });
    // One in five invented people reads English, and whose invitation comes first is the machine's affair.
    const receipt = /notert at du blir med|noted that you will take part/;
    await until(async () => (receipt.test(await inbox()) ? true : undefined));
  });

  it('what is unclear gets the link, at the address that was asked', async () => {
    const question = await asking('deltaker', 40);
    await answer('Ja, men bare hvis det er heis', { ...question, from: 'eve@example.net' });
    expect(lines.at(-1)).toMatchObject({ event: 'inboundHandled', helped: 1 });
    expect(await inbox()).not.toContain('eve@example.net');
  });

  it('a mail that is larger than SES takes is refused, and a client that goes away harms nothing', async () => {
    const question = await asking('igangsetter', 4);
    await expect(answer('x'.repeat(200_000), question)).rejects.toThrow();
    const port = Number(system.answersAt?.split(':')[1]);
    await new Promise<void>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.resetAndDestroy();
        resolve();
      });
    });
    await answer('Hei', question);
    expect(lines.at(-1)).toMatchObject({ event: 'inboundHandled' });
  });
});
