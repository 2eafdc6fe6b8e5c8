import { readPlace } from './parse.ts';
import type { MatchGroup, MatchJoined, MatchResult, MatchSummary, MatchWaiting } from './problem.ts';
import {
  amount,
  count,
  field,
  flag,
  list,
  object,
  type Parsed,
  readAll,
  type Spot,
  text,
  texts,
} from './reading.ts';

const group = (spot: Spot): MatchGroup => {
  const coordinator = field(spot, 'coordinator');
  return {
    ...readPlace(spot),
    ...(coordinator.value !== undefined && { coordinator: text(coordinator) }),
    members: texts(field(spot, 'members')),
  };
};

const joined = (spot: Spot): MatchJoined => ({
  proposal: text(field(spot, 'proposal')),
  members: texts(field(spot, 'members')),
});

const waiting = (spot: Spot): MatchWaiting => ({
  id: text(field(spot, 'id')),
  reason: text(field(spot, 'reason')),
});

const summary = (spot: Spot): MatchSummary => {
  const seconds = field(spot, 'seconds');
  return {
    people: count(field(spot, 'people')),
    placed: count(field(spot, 'placed')),
    groups: count(field(spot, 'groups')),
    waitingDays: amount(field(spot, 'waitingDays')),
    cost: amount(field(spot, 'cost')),
    upperBound: count(field(spot, 'upperBound')),
    proven: flag(field(spot, 'proven')),
    ...(seconds.value !== undefined && { seconds: amount(seconds) }),
  };
};

const EMPTY_SUMMARY: MatchSummary = {
  people: 0,
  placed: 0,
  groups: 0,
  waitingDays: 0,
  cost: 0,
  upperBound: 0,
  proven: false,
};

const optionalList = <T>(spot: Spot, read: (spot: Spot) => T | undefined): readonly T[] =>
  spot.value === undefined ? [] : list(spot, read);

const result = (spot: Spot): MatchResult => ({
  groups: list(field(spot, 'groups'), (item) => object(item, group)),
  joined: optionalList(field(spot, 'joined'), (item) => object(item, joined)),
  waiting: list(field(spot, 'waiting'), (item) => object(item, waiting)),
  summary: object(field(spot, 'summary'), summary) ?? EMPTY_SUMMARY,
});

/** Reads an answer in the public format from parsed JSON, ours or anybody's; `joined` may be left out. */
export const parseResult = (value: unknown): Parsed<MatchResult> =>
  readAll(
    value,
    (whole) => object(whole, result) ?? { groups: [], joined: [], waiting: [], summary: EMPTY_SUMMARY },
  );
