import { describe, expect, it } from 'vitest';
import { linkPurposes } from '../../../shared/domain/link.ts';
import { endParticipant } from '../../../shared/domain/participant-step.ts';
import { addHours } from '../../../shared/domain/time.ts';
import { confirm, viewConfirm } from '../../../shared/use-cases/confirm.ts';
import { answerInvitation, viewInvitation } from '../../../shared/use-cases/invitation.ts';
import { openLink } from '../../../shared/use-cases/open-link.ts';
import {
  changePlace,
  confirmInterest,
  exportPlace,
  leaveGroup,
  pausePlace,
  resumePlace,
  viewPlace,
  withdrawPlace,
} from '../../../shared/use-cases/place.ts';
import type { Deps } from '../../../shared/use-cases/ports.ts';
import { unsubscribe, viewUnsubscribe } from '../../../shared/use-cases/unsubscribe.ts';
import { countingStore } from '../support/counting-store.ts';
import { idOf, personNamed } from '../support/entities.ts';
import { personIn, personLink, putPeople } from '../support/table.ts';
import { createTestDeps } from '../support/test-deps.ts';
import { adaIn } from './stage.ts';

/** Every door that a participant's link opens, and the purpose it asks for. */
const doors = {
  viewConfirm: ['confirm', viewConfirm],
  confirm: ['confirm', (deps: Deps, token: string) => confirm(deps, { token, values: {} })],
  viewPlace: ['place', viewPlace],
  changePlace: ['place', (deps: Deps, token: string) => changePlace(deps, { token, values: {} })],
  pausePlace: ['place', pausePlace],
  resumePlace: ['place', resumePlace],
  confirmInterest: ['place', confirmInterest],
  leaveGroup: ['place', leaveGroup],
  withdrawPlace: ['place', withdrawPlace],
  exportPlace: ['place', exportPlace],
  viewInvitation: ['seat', viewInvitation],
  answerInvitation: [
    'seat',
    (deps: Deps, token: string) => answerInvitation(deps, { token, answer: 'decline' }),
  ],
  viewUnsubscribe: ['unsubscribe', viewUnsubscribe],
  unsubscribe: ['unsubscribe', unsubscribe],
} as const;

const unknown = { ok: false, problem: { kind: 'unknownLink' } };

describe.each(Object.entries(doors))('%s', (_, [purpose, open]) => {
  it.each(linkPurposes.filter((other) => other !== purpose))('is not opened by a %s link', async (other) => {
    const kit = await adaIn('invited');
    const token = await personLink(kit, kit.ada, { purpose: other, extra: { round: 1 } });
    const before = kit.store.dump();
    expect(await open(kit.deps, token)).toEqual(unknown);
    expect(kit.store.dump()).toEqual(before);
  });

  it('is not opened by text that could not be a link, without asking the table', async () => {
    const { calls, around } = countingStore();
    const kit = await adaIn('invited', {}, { around });
    calls.length = 0;
    for (const token of [
      '',
      'x',
      `${idOf('Ada')}.`,
      `${idOf('Ada')}.${'a'.repeat(42)}`,
      `../${'a'.repeat(60)}`,
    ]) {
      expect(await open(kit.deps, token)).toEqual(unknown);
    }
    expect(calls).toEqual([]);
  });

  it('is not opened by an invented or a foreign secret', async () => {
    const kit = await adaIn('invited');
    await putPeople(kit, [personNamed('Ole')]);
    const foreign = await personLink(kit, { id: idOf('Ole') }, { purpose });
    const [, secret = ''] = foreign.split('.');
    expect(await open(kit.deps, `${kit.ada.id}.${secret}`)).toEqual(unknown);
    expect(await open(kit.deps, `${kit.ada.id}.${'A'.repeat(43)}`)).toEqual(unknown);
    expect(await open(kit.deps, `${idOf('nobody')}.${secret}`)).toEqual(unknown);
  });

  it('is not opened for somebody who is forgotten', async () => {
    const kit = await adaIn('invited');
    const token = await personLink(kit, kit.ada, { purpose, extra: { round: 1 } });
    const before = await personIn(kit, kit.ada);
    const after = endParticipant(before, 'erase', kit.clock.now());
    await kit.store.commit([{ type: 'participant', before, after }]);
    expect(await open(kit.deps, token)).toEqual(unknown);
  });

  it('is not opened by a link that has expired', async () => {
    const kit = await adaIn('invited');
    const token = await personLink(kit, kit.ada, { purpose, extra: { round: 1 } });
    kit.clock.forward({ days: 31 });
    const before = kit.store.dump();
    const answer = await open(kit.deps, token);
    expect(answer.ok).toBe(false);
    expect(answer.ok || ['unknownLink', 'goneLink'].includes(answer.problem.kind)).toBe(true);
    expect(kit.store.dump()).toEqual(before);
  });

  it('takes 1 read to look', async () => {
    const { calls, around } = countingStore();
    const kit = await adaIn('invited', {}, { around });
    const token = await personLink(kit, kit.ada, { purpose, extra: { round: 1 } });
    calls.length = 0;
    await open(kit.deps, token);
    expect(calls[0]).toBe('byLink');
    if (open.name.startsWith('view')) expect(calls).toEqual(['byLink']);
  });
});

describe('openLink', () => {
  const purpose = 'place';

  it('says that a link is gone when the table still knows it after its time', async () => {
    const kit = await adaIn('waiting');
    const token = await personLink(kit, kit.ada, { purpose });
    const late = { ...kit.deps, now: () => addHours(kit.clock.now(), 31 * 24) };
    const opened = await openLink(late, { type: 'participant', purpose, token });
    expect(opened).toEqual({ ok: false, problem: { kind: 'goneLink' } });
  });

  it('opens coordinators and groups alike', async () => {
    const kit = createTestDeps();
    const token = `${idOf('Kari')}.${'A'.repeat(43)}`;
    for (const type of ['coordinator', 'group'] as const) {
      expect(await openLink(kit.deps, { type, purpose: 'ask', token })).toEqual(unknown);
    }
  });
});
