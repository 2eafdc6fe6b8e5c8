import { describe, expect, it } from 'vitest';
import type { Link } from '../../shared/domain/link.ts';
import type { Message, Outbox } from '../../shared/domain/message.ts';
import type { Participant } from '../../shared/domain/participant.ts';
import { shortSecret } from '../../shared/domain/reply-address.ts';
import { addHours, instant } from '../../shared/domain/time.ts';
import { formatToken } from '../../shared/domain/token.ts';
import { type DeliverDeps, deliver } from '../../shared/use-cases/deliver.ts';
import { addressCaps, breaker } from '../../shared/use-cases/mail-caps.ts';
import { claimed, parked, released, stored, untilMorning } from '../../shared/use-cases/outbox-step.ts';
import type { Commit } from '../../shared/use-cases/ports.ts';
import { coordinatorNamed, personNamed } from '../use-cases/support/entities.ts';
import { bergen, createTestDeps, hashSecret } from '../use-cases/support/test-deps.ts';

const now = instant('2026-11-23T09:00:00.000Z');
const written = instant('2026-11-23T08:00:00.000Z');
const ada = personNamed('Ada');
const anne = coordinatorNamed('Anne');
const toAda = { type: 'participant', id: ada.id } as const;
const toAnne = { type: 'coordinator', id: anne.id } as const;
const bare = { type: 'address', email: 'gone@example.org', locale: 'en', firstName: 'Åse' } as const;

const rowOf = (patch: Partial<Outbox> = {}): Outbox => ({
  ...{ id: 'mail', version: 3, to: toAda, message: { kind: 'confirm' }, createdAt: written },
  ...{ state: 'pending', attempts: 0 },
  ...patch,
});

const words = { subject: 'subject', text: 'text', html: 'html', replyTo: 'us@example.org' };
const rendered = { ...words, from: { name: 'Krets', address: 'krets@example.org' } };
const linkOf = (purpose: Link['purpose']) => ({ subject: toAda, purpose, expiresAt: addHours(now, 24) });
const wanted = [linkOf('confirm'), linkOf('replyPlace')];
const secrets = ['first'.padEnd(43, '1'), 'second'.padEnd(43, '2')] as const;
const [confirm, reply] = [secrets[0], shortSecret(secrets[1])] as const;

type Fakes = {
  readonly row?: Outbox;
  readonly people?: readonly Participant[];
  readonly active?: boolean;
  readonly commits?: readonly Commit[];
  readonly patch?: Partial<DeliverDeps>;
};

/** Delivers the row by fakes; what came of it, and everything that they were told, in order. */
const delivered = async ({ row = rowOf(), people = [ada], active = true, commits = [], patch }: Fakes) => {
  const told: unknown[] = [];
  const { deps } = createTestDeps();
  const answers = [...commits];
  const left = [...secrets];
  const outcome = await deliver(
    {
      ...deps,
      store: {
        ...deps.store,
        outbox: async ({ id }) => (id === row.id ? row : undefined),
        participant: async (id) => people.find((one) => one.id === id),
        coordinator: async (id) => (id === anne.id ? { ...anne, active } : undefined),
        commit: async (changes) => {
          told.push({ commit: changes });
          return answers.shift() ?? { ok: true };
        },
      },
      newSecret: () => left.shift() ?? 'none left',
      linksFor: (wish) => {
        told.push({ linksFor: wish });
        return wanted;
      },
      render: (wish) => {
        told.push({ render: wish });
        return rendered;
      },
      send: async (mail) => {
        told.push({ send: mail });
        return 'sent';
      },
      ...patch,
    },
    { subject: toAda, id: 'mail' },
  );
  return { outcome, told };
};

const commitsOf = (told: readonly unknown[]) =>
  told.flatMap((one) => (typeof one === 'object' && one !== null && 'commit' in one ? [one.commit] : []));
const outbox = (before: Outbox, after?: Outbox) => ({ type: 'outbox', before, ...(after && { after }) });
const links = wanted.map((link, index) => ({
  ...{ type: 'link', op: 'add' },
  link: { ...link, hash: hashSecret(index === 0 ? confirm : reply) },
}));
const caps = (address: string) => addressCaps({ kind: 'confirm', address, now }, bergen);
const stops = breaker('confirm', now, bergen);
const untouched = rowOf();
const mine = claimed(untouched, now);
const claim = [outbox(untouched, mine), ...caps(ada.emailHash ?? ''), ...stops, ...links];
const recipient = { email: ada.email, firstName: 'Ada', locale: 'nb' };
const mail = { ...rendered, id: 'mail', to: ada.email, at: now, subjectOf: toAda };

describe('a mail that is due', () => {
  it('is claimed with its links and counts, sent, and then gone', async () => {
    const { outcome, told } = await delivered({});
    const message = { kind: 'confirm' };
    const tokens = {
      confirm: formatToken({ id: ada.id, secret: confirm }),
      replyPlace: formatToken({ id: ada.id, secret: reply }),
    };
    expect(outcome).toBe('sent');
    expect(told).toStrictEqual([
      { linksFor: { message, owner: { type: 'participant', participant: ada }, now } },
      { commit: claim },
      { render: { message, recipient, tokens, at: written } },
      { send: mail },
      { commit: [outbox(stored(mine))] },
    ]);
  });

  it('is counted for its address and its day at the first try only', async () => {
    const again = rowOf({ attempts: 1 });
    const { told } = await delivered({ row: again });
    expect(commitsOf(told)[0]).toEqual([outbox(again, claimed(again, now)), ...links]);
  });

  it('is counted under the id of who has an address without a hash', async () => {
    const { told } = await delivered({ people: [{ ...ada, emailHash: undefined }] });
    expect(commitsOf(told)[0]).toEqual([outbox(untouched, mine), ...caps(ada.id), ...stops, ...links]);
  });

  it('goes to a coordinator', async () => {
    const { outcome, told } = await delivered({ row: rowOf({ to: toAnne }) });
    const owner = { type: 'coordinator', coordinator: anne };
    expect(outcome).toBe('sent');
    expect(told[0]).toMatchObject({ linksFor: { owner } });
    expect(told[1]).toMatchObject({ commit: expect.arrayContaining([...caps(anne.emailHash)]) });
    expect(told[3]).toMatchObject({ send: { to: anne.email, subjectOf: toAnne } });
  });

  it('goes to a bare address, with nothing that bounces could name', async () => {
    const { outcome, told } = await delivered({ row: rowOf({ to: bare }) });
    const { subjectOf: _, ...nameless } = mail;
    expect(outcome).toBe('sent');
    expect(told[0]).toMatchObject({ linksFor: { owner: { type: 'none' } } });
    expect(told[2]).toMatchObject({ render: { recipient: bare } });
    expect(told[3]).toStrictEqual({ send: { ...nameless, to: bare.email } });
  });
});

describe('nothing is sent', () => {
  const erased = { ...ada, state: 'erased', endedAt: now } as const;
  const offer: Message = {
    kind: 'invitationReminder',
    group: { area: '', slot: '', language: '' },
    answerBy: now,
  };

  it.each<[string, Fakes]>([
    ['an erased person, whatever is left in their row', { people: [erased] }],
    ['a person without an address', { people: [{ ...ada, email: undefined }] }],
    ['nobody', { people: [] }],
    ['a coordinator who has left', { row: rowOf({ to: toAnne }), active: false }],
    ['a coordinator whom nobody knows', { row: rowOf({ to: { type: 'coordinator', id: 'x' } }) }],
    ['somebody about a place that has gone', { row: rowOf({ message: offer }) }],
  ])('to %s: the row goes', async (_, fakes) => {
    const { row = untouched } = fakes;
    expect(await delivered(fakes)).toStrictEqual({ outcome: 'gone', told: [{ commit: [outbox(row)] }] });
  });

  it('where a mail has lost its link: the row goes', async () => {
    const { outcome, told } = await delivered({ patch: { linksFor: () => undefined } });
    expect([outcome, told]).toStrictEqual(['gone', [{ commit: [outbox(untouched)] }]]);
  });

  it.each<[string, Partial<Outbox>, string]>([
    ['is not there', { id: 'other' }, 'gone'],
    ['another mailer has', { state: 'claimed', claimedUntil: addHours(now, 1) }, 'gone'],
    ['was given up', { state: 'parked' }, 'gone'],
    ['waits after a try', { attempts: 1, dueAt: addHours(now, 1) }, 'later'],
  ])('of a row that %s, which stays as it is', async (_, patch, outcome) => {
    expect(await delivered({ row: rowOf(patch) })).toEqual({ outcome, told: [] });
  });

  it('of one that was tried too often: it is given up', async () => {
    const row = rowOf({ attempts: 5 });
    const { outcome, told } = await delivered({ row });
    expect([outcome, told]).toEqual(['parked', [{ commit: [outbox(row, parked(row))] }]]);
  });
});

describe('of two mailers the second', () => {
  const { length } = caps('');
  const stop = 1 + length;

  it.each<[string, Commit, string, readonly unknown[]]>([
    ['finds the row taken', { ok: false, conflicts: [0, 1] }, 'gone', []],
    ['finds the address has had its share', { ok: false, conflicts: [1, stop] }, 'held', [outbox(untouched)]],
    ['finds so by the last count', { ok: false, conflicts: [length] }, 'held', [outbox(untouched)]],
    [
      'finds the day full',
      { ok: false, conflicts: [stop, stop + 1] },
      'stopped',
      [outbox(untouched, untilMorning(untouched, now, bergen.timeZone))],
    ],
    ['finds a link there', { ok: false, conflicts: [stop + 1] }, 'later', []],
    ['only met the first', { ok: false, conflicts: [0, 1, stop], passing: true }, 'later', []],
  ])('%s', async (...[, commit, outcome, left]) => {
    const { outcome: is, told } = await delivered({ commits: [commit] });
    expect(is).toBe(outcome);
    expect(commitsOf(told)).toStrictEqual([claim, ...(left.length > 0 ? [left] : [])]);
    expect(told.filter((one) => JSON.stringify(one).startsWith('{"send"'))).toEqual([]);
  });
});

describe('a try without success', () => {
  const last = async (fakes: Fakes) => {
    const { outcome, told } = await delivered(fakes);
    return { outcome, left: commitsOf(told).at(-1) };
  };
  const answering = (answer: 'later' | 'refused', row = untouched): Fakes => ({
    row,
    patch: { send: async () => answer },
  });
  const broken = new Error('no words');
  const breaking: DeliverDeps['render'] = () => {
    throw broken;
  };
  const taken = (row: Outbox) => stored(claimed(row, now));

  it('is made again when the service says later, however often it has said so', async () => {
    for (const attempts of [0, 4]) {
      const row = rowOf({ attempts });
      const left = [outbox(taken(row), released(taken(row), now, true))];
      expect(await last(answering('later', row))).toEqual({ outcome: 'later', left });
    }
  });

  it('is the last one when the service refuses', async () => {
    const left = [outbox(taken(untouched), parked(taken(untouched)))];
    expect(await last(answering('refused'))).toEqual({ outcome: 'parked', left });
  });

  it.each<[string, Outbox]>([
    ['to a bare address', rowOf({ to: bare })],
    ['with a link that its reader can order again', rowOf({ message: { kind: 'placeLink' } })],
  ])('of a mail %s leaves no row when it is given up', async (_, row) => {
    expect(await last(answering('refused', row))).toStrictEqual({
      outcome: 'parked',
      left: [outbox(taken(row))],
    });
  });

  it('is the last one after a week, counted to when the answer came', async () => {
    const row = rowOf({ createdAt: addHours(now, -24 * 7 + 1) });
    let at = now;
    const send = async () => {
      at = addHours(now, 1);
      return 'later' as const;
    };
    const fakes = { row, patch: { send, now: () => at } };
    const left = [outbox(taken(row), parked(taken(row)))];
    expect(await last(fakes)).toEqual({ outcome: 'parked', left });
  });

  it('is told and made again where there are no words, five times at most', async () => {
    const heard: unknown[] = [];
    const patch = { render: breaking, onFailure: (error: unknown) => heard.push(error) };
    for (const attempts of [0, 3]) {
      const row = rowOf({ attempts });
      const left = [outbox(taken(row), released(taken(row), now, false))];
      expect(await last({ row, patch })).toEqual({ outcome: 'later', left });
    }
    const row = rowOf({ attempts: 4 });
    const left = [outbox(taken(row), parked(taken(row)))];
    expect(await last({ row, patch: { render: breaking } })).toEqual({ outcome: 'parked', left });
    expect(heard).toEqual([broken, broken]);
  });
});
