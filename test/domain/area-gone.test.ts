import { describe, expect, it } from 'vitest';
import { isGone, stillLivesThere, tellAreaGone } from '../../shared/domain/area-gone.ts';
import { participantDue } from '../../shared/domain/deadlines.ts';
import { instant } from '../../shared/domain/time.ts';
import { personNamed, preferences } from '../use-cases/support/entities.ts';
import { bergen } from '../use-cases/support/test-deps.ts';

const posting = { now: instant('2026-11-23T09:00:00.000Z'), newId: () => 'new' };
const setting = { organisation: bergen, posting };
const stranded = { ...preferences, home: 'nowhere-any-more', inPerson: true, video: false };
const ada = personNamed('Ada', { preferences: stranded });
const withoutVideo = { ...setting, organisation: { ...bergen, video: false } };

describe('an area that is not in the file', () => {
  it('is gone, and none that is there', () => {
    expect(isGone(bergen, 'nowhere-any-more')).toBe(true);
    expect(bergen.areas.filter(({ id }) => isGone(bergen, id))).toEqual([]);
  });

  it('is told to who waits there, who keeps everything else', () => {
    const after = { ...ada, areaGoneTold: 'nowhere-any-more' };
    expect(tellAreaGone(ada, setting)).toEqual([
      { type: 'participant', before: ada, after: { ...after, dueAt: participantDue(bergen, after) } },
      {
        type: 'outbox',
        after: expect.objectContaining({
          to: { type: 'participant', id: ada.id },
          message: { kind: 'areaGone', video: true },
        }),
      },
    ]);
  });

  it('is told once for each home', () => {
    expect(tellAreaGone({ ...ada, areaGoneTold: 'nowhere-any-more' }, setting)).toEqual([]);
    expect(tellAreaGone({ ...ada, areaGoneTold: 'another' }, setting)).toHaveLength(2);
  });

  it.each(['unconfirmed', 'talk', 'proposed', 'invited', 'accepted', 'inGroup', 'paused', 'lapsed'] as const)(
    'is nothing to tell who is %s',
    (state) => {
      expect(tellAreaGone({ ...ada, state }, setting)).toEqual([]);
    },
  );

  it('is nothing to tell who lives elsewhere, or also meets on video where there are such groups', () => {
    expect(tellAreaGone(personNamed('Ada'), setting)).toEqual([]);
    const onVideo = { ...ada, preferences: { ...stranded, video: true } };
    expect(tellAreaGone(onVideo, setting)).toEqual([]);
    expect(tellAreaGone(onVideo, withoutVideo)).toMatchObject([
      {},
      { after: { message: { kind: 'areaGone', video: false } } },
    ]);
  });
});

it.each([
  [{}, true, true],
  [{ state: 'paused' as const }, true, false],
  [{ areaGoneTold: 'another' }, true, false],
  [{ preferences: { ...stranded, video: true } }, true, false],
  [{ preferences: { ...stranded, video: true } }, false, true],
])('with %o and video %s it is still so: %s', (patch, video, so) => {
  const told = { ...ada, areaGoneTold: 'nowhere-any-more', ...patch };
  expect(stillLivesThere(told, { kind: 'areaGone', video })).toBe(so);
});
