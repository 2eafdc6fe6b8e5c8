import { expect, it } from 'vitest';
import {
  aliveUntil,
  askedRun,
  begunRun,
  failedRun,
  restsUntil,
  underWay,
  withPart,
} from '../../shared/domain/matching-run.ts';
import { addHours, instant } from '../../shared/domain/time.ts';

const start = instant('2026-11-23T09:00:00.000Z');
const after = (minutes: number) => addHours(start, minutes / 60);
const outcome = { people: 20, proposed: 2, placed: 11 };
const begun = begunRun(undefined, ['north', 'south'], start);
const first = withPart(begun, 'north', { outcome, now: after(1) });
const row = { version: 1, startedAt: start };

it('a run adds up its parts, in any order, and is done with the last', () => {
  const none = { people: 0, proposed: 0, placed: 0 };
  expect(begun).toEqual({
    state: 'running',
    ...row,
    seenAt: start,
    parts: 2,
    left: ['north', 'south'],
    ...none,
  });
  expect(first).toEqual({
    state: 'running',
    ...row,
    seenAt: after(1),
    parts: 2,
    left: ['south'],
    ...outcome,
  });
  expect(withPart(first, 'south', { outcome, now: after(2) })).toEqual({
    ...{ state: 'done', ...row, seenAt: after(2) },
    ...{ people: 40, proposed: 4, placed: 22 },
  });
});

it('a part that comes twice, or to a run that is over, adds nothing', () => {
  const late = { outcome, now: after(3) };
  expect(withPart(first, 'north', late)).toBeUndefined();
  for (const over of [undefined, askedRun(undefined, start), failedRun(begun, start)])
    expect(withPart(over, 'north', late)).toBeUndefined();
});

it('a run is written over the one before it', () => {
  const before = { ...begun, version: 7 };
  expect(askedRun(before, start)).toEqual({ state: 'asked', version: 7, seenAt: start });
  expect(failedRun(before, start)).toEqual({ state: 'failed', version: 7, seenAt: start });
  expect([begunRun(before, [], start).version, askedRun(undefined, start).version]).toEqual([7, 1]);
});

it('a run that is silent for eleven minutes has died; one that is over rests for five', () => {
  const done = first && withPart(first, 'south', { outcome, now: start });
  const [asked, failed] = [askedRun(undefined, start), failedRun(undefined, start)];
  expect(aliveUntil(begun)).toBe(after(11));
  const alive = [asked, begun, done, failed, undefined].map((run) => underWay(run, after(10.99)));
  expect(alive).toEqual([true, true, false, false, false]);
  expect([underWay(asked, after(11)), underWay(begun, after(11))]).toEqual([false, false]);
  const rest = [asked, begun, done, failed, undefined].map((run) => restsUntil(run, after(4.99)));
  expect(rest).toEqual([undefined, undefined, after(5), after(5), undefined]);
  expect([restsUntil(done, after(5)), restsUntil(failed, after(5))]).toEqual([undefined, undefined]);
});
