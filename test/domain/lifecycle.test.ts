import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isActiveGroup } from '../../shared/domain/group.ts';
import { endGroup } from '../../shared/domain/group-step.ts';
import {
  groupEnds,
  groupEvents,
  groupLife,
  groupStates,
  nextGroupState,
  nextParticipantState,
  participantEnds,
  participantEvents,
  participantLife,
  participantStates,
} from '../../shared/domain/lifecycle.ts';
import { lifecycleDocument } from '../../shared/domain/lifecycle-document.ts';
import { hasNoEmail, isActive } from '../../shared/domain/participant.ts';
import { endParticipant } from '../../shared/domain/participant-step.ts';
import { instant } from '../../shared/domain/time.ts';
import { livingStates } from '../use-cases/participant/stage.ts';
import { groupNamed, personNamed } from '../use-cases/support/entities.ts';

/** Written by hand from product.md, not derived from the code: every legal step there is. */
const participantSteps = new Set([
  'unconfirmed confirm waiting',
  'unconfirmed confirmForTalk talk',
  'unconfirmed withdraw withdrawn',
  'unconfirmed erase erased',
  'talk talkDone waiting',
  'talk pause paused',
  'talk withdraw withdrawn',
  'talk erase erased',
  'waiting confirmForTalk talk',
  'waiting propose proposed',
  'waiting invite invited',
  'waiting pause paused',
  'waiting withdraw withdrawn',
  'waiting erase erased',
  'proposed confirmForTalk talk',
  'proposed invite invited',
  'proposed release waiting',
  'proposed pause paused',
  'proposed withdraw withdrawn',
  'proposed erase erased',
  'invited accept accepted',
  'invited decline waiting',
  'invited lapse lapsed',
  'invited release waiting',
  'invited pause paused',
  'invited withdraw withdrawn',
  'invited erase erased',
  'accepted firstMeeting inGroup',
  'accepted decline waiting',
  'accepted release waiting',
  'accepted pause paused',
  'accepted withdraw withdrawn',
  'accepted erase erased',
  'inGroup leave waiting',
  'inGroup release waiting',
  'inGroup withdraw withdrawn',
  'inGroup erase erased',
  'paused resume waiting',
  'paused resumeForTalk talk',
  'paused withdraw withdrawn',
  'paused erase erased',
  'lapsed resume waiting',
  'lapsed resumeForTalk talk',
  'lapsed pause paused',
  'lapsed withdraw withdrawn',
  'lapsed erase erased',
]);

const groupSteps = new Set([
  'proposed ask asked',
  'proposed dissolve dissolved',
  'asked ask asked',
  'asked take inviting',
  'asked dissolve dissolved',
  'inviting fill complete',
  'inviting dissolve dissolved',
  'complete reopen inviting',
  'complete schedule scheduled',
  'complete dissolve dissolved',
  'scheduled schedule scheduled',
  'scheduled unschedule complete',
  'scheduled held meeting',
  'scheduled dissolve dissolved',
  'meeting handOver handedOver',
  'meeting dissolve dissolved',
]);

describe('the life of a participant', () => {
  const cases = participantStates.flatMap((state) => participantEvents.map((event) => ({ state, event })));

  it.each(cases)('$state × $event', ({ state, event }) => {
    const to = nextParticipantState(state, event);
    const legal = [...participantSteps].filter((step) => step.startsWith(`${state} ${event} `));
    expect(to === undefined ? [] : [`${state} ${event} ${to}`]).toEqual(legal);
  });

  it('leads from every living state to an end, and from no end anywhere', () => {
    for (const state of participantStates) {
      const ways = Object.values(participantLife[state]);
      const isEnd = participantEnds.some((end) => end === state);
      expect(ways.includes('withdrawn')).toBe(!isEnd);
      expect(ways.length === 0).toBe(isEnd);
    }
  });
});

describe('the life of a group', () => {
  const cases = groupStates.flatMap((state) => groupEvents.map((event) => ({ state, event })));

  it.each(cases)('$state × $event', ({ state, event }) => {
    const to = nextGroupState(state, event);
    const legal = [...groupSteps].filter((step) => step.startsWith(`${state} ${event} `));
    expect(to === undefined ? [] : [`${state} ${event} ${to}`]).toEqual(legal);
  });

  it('can be dissolved until it ends', () => {
    for (const state of groupStates) {
      const isEnd = groupEnds.some((end) => end === state);
      expect('dissolve' in groupLife[state]).toBe(!isEnd);
    }
  });
});

it('a person or a group is one while it is in any state but the ends', () => {
  const now = instant('2026-11-23T09:00:00.000Z');
  const ended = (['withdraw', 'erase'] as const).map((event) =>
    endParticipant(personNamed('Ada'), event, now),
  );
  expect(ended.map(isActive)).toEqual([false, false]);
  for (const state of livingStates) expect(isActive(personNamed('Ada', { state }))).toBe(true);
  const ada = personNamed('Ada');
  const called = { ...ada, email: undefined };
  // Nobody is to be rung who has ended, though their address has gone too.
  expect([called, ada, ...ended].map(hasNoEmail)).toEqual([true, false, false, false]);
  const meeting = groupNamed('A', { state: 'meeting' });
  expect(isActiveGroup(meeting)).toBe(true);
  for (const event of ['dissolve', 'handOver'] as const) {
    const mark = endGroup(meeting, event, now);
    expect(mark.ok && isActiveGroup(mark.value)).toBe(false);
    expect(mark.ok).toBe(true);
  }
});

it('docs/lifecycle.md is what the tables say', () => {
  const stored = readFileSync(new URL('../../docs/lifecycle.md', import.meta.url), 'utf8');
  expect(stored).toBe(lifecycleDocument());
});
