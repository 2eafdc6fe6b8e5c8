import { describe, expect, it } from 'vitest';
import {
  type Asking,
  answerableAsk,
  askCoordinator,
  askNext,
  closeAsk,
  leadingId,
  openAsk,
  type Staff,
  tellNobodyTakes,
} from '../../shared/domain/ask.ts';
import type { ActiveGroup, Ask } from '../../shared/domain/group.ts';
import { passOnAsks } from '../../shared/domain/pass-on-asks.ts';
import { addHours, instant } from '../../shared/domain/time.ts';
import { coordinatorNamed, groupNamed } from '../use-cases/support/entities.ts';
import { now, setting } from './support/decided.ts';

const earlier = instant('2026-11-20T09:00:00.000Z');
const [anne, bo, cato] = [coordinatorNamed('Anne'), coordinatorNamed('Bo'), coordinatorNamed('Cato')];
const lead = coordinatorNamed('Dina', { role: 'lead', areas: [] });
const staff: Staff = { coordinators: [anne, bo, cato, lead], groups: [] };
const anybody = { ...staff, keptFrom: () => false };

const asks = (...given: readonly (readonly [string, Ask['outcome']])[]): Ask[] =>
  given.map(([coordinatorId, outcome]) => ({ coordinatorId, outcome, at: earlier, people: 6 }));
const seats = ['1', '2', '3'].map((participantId) => ({
  ...{ participantId, status: 'proposed' as const },
  ...{ since: earlier, called: false },
}));
const asked = (patch: Partial<ActiveGroup> = {}) => groupNamed('A', { state: 'asked', seats, ...patch });
const facts = { area: 'bergenhus', slot: 'tue-evening', language: 'no' };
const wrong = { ok: false, problem: { kind: 'wrongState', state: 'inviting', event: 'ask' } };

describe('an answer to a question counts', () => {
  const group = asked({ asks: asks([bo.id, 'cannot'], [anne.id, 'open']) });
  const late = asked({ asks: asks([bo.id, 'cannot'], [anne.id, 'silent']) });

  it.each<[string, { from: ActiveGroup; id: string; ask: Ask | undefined }]>([
    ['from who is being asked', { from: group, id: anne.id, ask: group.asks[1] }],
    ['from nobody else meanwhile', { from: group, id: bo.id, ask: undefined }],
    ['also late, while nobody else is being asked', { from: late, id: anne.id, ask: late.asks[1] }],
    ['from nobody who was never asked', { from: late, id: cato.id, ask: undefined }],
    ['no more once it is taken', { from: { ...late, state: 'inviting' }, id: anne.id, ask: undefined }],
  ])('%s', (_, { from, id, ask }) => {
    expect(answerableAsk(from, id)).toEqual(ask);
  });

  it('once: it is closed then, and what others answered stays', () => {
    const closed = closeAsk(group, 'handedOn');
    expect(closed).toEqual({ ...group, asks: asks([bo.id, 'cannot'], [anne.id, 'handedOn']) });
    expect([openAsk(group)?.coordinatorId, openAsk(closed)]).toEqual([anne.id, undefined]);
  });
});

it('a group is its coordinator’s, else who is asked for it, else nobody’s', () => {
  const group = asked({ asks: asks([anne.id, 'open']) });
  expect(leadingId({ ...group, coordinatorId: bo.id })).toBe(bo.id);
  expect([leadingId(group), leadingId(asked())]).toEqual([anne.id, undefined]);
});

describe('a question', () => {
  it('is put with counts only, and stands in the place of an earlier one to the same person', () => {
    const before = asked({ asks: asks([anne.id, 'silent'], [bo.id, 'handedOn']), reasons: [] });
    const put = askCoordinator(before, { coordinator: anne, handedOnBy: 'Bo' }, setting);
    if (!put.ok) throw new Error(put.problem.kind);
    const open = { coordinatorId: anne.id, at: now, outcome: 'open', people: 3, handedOnBy: 'Bo' };
    expect(put.value.group.asks).toEqual([...asks([bo.id, 'handedOn']), open]);
    const message = { kind: 'ask', groupId: before.id, group: facts, people: 3, reasons: [] };
    expect(put.value.changes).toMatchObject([
      { type: 'outbox', after: { to: { type: 'coordinator', id: anne.id } } },
    ]);
    const [mail] = put.value.changes;
    expect(mail?.type === 'outbox' && mail.after?.message).toEqual({ ...message, handedOnBy: 'Bo' });
  });

  it('names nobody where nobody handed it on', () => {
    const put = askCoordinator(asked(), { coordinator: anne }, setting);
    const [mail] = put.ok ? put.value.changes : [];
    expect(mail?.type === 'outbox' && mail.after?.message).not.toHaveProperty('handedOnBy');
  });

  it('is not put for a group that has been taken', () => {
    expect(askCoordinator(asked({ state: 'inviting' }), { coordinator: anne }, setting)).toEqual(wrong);
  });
});

describe('the next one who is asked', () => {
  const nextOf = (group: ActiveGroup, asking: Asking = anybody) => {
    const next = askNext(group, asking, setting);
    return next.ok ? openAsk(next.value.group)?.coordinatorId : next.problem.kind;
  };

  it('has least to do, and has not been asked for this group', () => {
    const busy = (coordinatorId: string) => groupNamed(`of ${coordinatorId}`, { coordinatorId });
    const groups = [busy(anne.id), busy(bo.id)];
    expect(nextOf(asked(), { ...anybody, groups })).toBe(cato.id);
    expect(nextOf(asked({ asks: asks([cato.id, 'cannot']) }), { ...anybody, groups: [busy(anne.id)] })).toBe(
      bo.id,
    );
  });

  it('is nobody whom somebody in the group will not meet', () => {
    const group = asked();
    const met: string[] = [];
    const keptFrom = ({ id }: { readonly id: string }, { id: whose }: { readonly id: string }) => {
      met.push(id);
      return whose !== bo.id;
    };
    expect(nextOf(group, { ...staff, keptFrom })).toBe(bo.id);
    expect(new Set(met)).toEqual(new Set([group.id]));
  });

  it('is nobody when everybody was asked: the leads are told, once', () => {
    const all = asks([anne.id, 'cannot'], [bo.id, 'silent'], [cato.id, 'cannot']);
    const next = askNext(asked({ asks: all }), anybody, setting);
    if (!next.ok) throw new Error(next.problem.kind);
    expect(next.value.group).toMatchObject({ asks: all, leadToldAt: now });
    const told = {
      kind: 'nobodyTakes',
      groupId: asked().id,
      group: facts,
      people: 3,
      since: earlier,
      asked: 3,
    };
    expect(next.value.changes).toMatchObject([
      { type: 'outbox', after: { to: { type: 'coordinator', id: lead.id }, message: told } },
    ]);
    const again = tellNobodyTakes(next.value.group, staff, setting);
    expect(again.changes).toEqual([]);
    expect(again.group.leadToldAt).toBe(now);
  });

  it('was never asked where there is nobody at all: then since the group was made', () => {
    const createdAt = addHours(earlier, 1);
    const { changes } = tellNobodyTakes(asked({ createdAt }), staff, setting);
    expect(changes).toMatchObject([{ after: { message: { since: createdAt, asked: 0 } } }]);
  });
});

describe('who leaves', () => {
  const mine = ['A', 'B', 'C'].map((name) =>
    groupNamed(name, { state: 'asked', asks: asks([anne.id, 'open']) }),
  );

  it('passes every question that is open to them on, each counted for the next', () => {
    const others = [
      groupNamed('D', { state: 'asked', asks: asks([anne.id, 'cannot'], [bo.id, 'open']) }),
      groupNamed('E', { coordinatorId: bo.id, asks: asks([anne.id, 'silent']) }),
    ];
    const passed = passOnAsks(anne.id, { ...anybody, groups: [...mine, ...others] }, setting);
    if (!passed.ok) throw new Error(passed.problem.kind);
    const after = passed.value.flatMap((change) =>
      change.type === 'group' && change.after && 'asks' in change.after ? [change.after] : [],
    );
    expect(after.map(({ id }) => id)).toEqual(mine.map(({ id }) => id));
    for (const group of after) expect(group.asks[0]).toEqual(asks([anne.id, 'cannot'])[0]);
    // Bo has two already.
    expect(after.slice(0, 2).map((group) => openAsk(group)?.coordinatorId)).toEqual([cato.id, cato.id]);
    expect(passed.value.filter(({ type }) => type === 'outbox')).toHaveLength(3);
    expect(passed.value).toHaveLength(6);
  });

  it('is not told any more that nobody takes a group, also as a lead', () => {
    const leaving = { ...anne, role: 'lead' } as const;
    const alone = { coordinators: [leaving, lead], groups: mine.slice(0, 1), keptFrom: () => false };
    const passed = passOnAsks(anne.id, alone, setting);
    expect(passed.ok && passed.value.slice(1)).toMatchObject([
      { after: { to: { type: 'coordinator', id: lead.id }, message: { kind: 'nobodyTakes' } } },
    ]);
  });

  it('has nothing passed on, with the reason, where one of the questions cannot be', () => {
    const taken = groupNamed('A', { asks: asks([anne.id, 'open']) });
    expect(passOnAsks(anne.id, { ...anybody, groups: [taken] }, setting)).toEqual(wrong);
  });
});
