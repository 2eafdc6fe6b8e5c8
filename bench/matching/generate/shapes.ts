import type { MatchPerson, MatchProblem } from '../../../shared/matching/problem.ts';
import { SIZES } from './bergen.ts';
import { type Draw, drawOf, evenly, severalOf } from './draw.ts';
import { AREAS, SLOT_NAMES, THEMES } from './places.ts';

const THEME_NAMES = [...THEMES.keys()].filter((theme) => theme !== 'open');
const PER_DAY = THEME_NAMES.length;

/** One theme at one slot, different for every number: people of two topics never fit. */
type Topic = { readonly theme: string; readonly slot: string };

const topicOf = (index: number): Topic => ({
  theme: THEME_NAMES[index % PER_DAY] ?? '',
  slot: SLOT_NAMES[Math.floor(index / PER_DAY) % SLOT_NAMES.length] ?? '',
});

type Wish = Omit<MatchPerson, 'id' | 'waitingDays'>;

const wishAt = ({ theme, slot }: Topic, areas: Readonly<Record<string, number>>): Wish => ({
  areas,
  themes: [theme],
  slots: [slot],
  languages: ['no'],
});

const problemOf = (draw: Draw, wishes: readonly Wish[]): MatchProblem => ({
  sizes: SIZES,
  people: wishes.map((wish, index) => ({ id: `p${index}`, waitingDays: draw.whole(0, 199), ...wish })),
  avoid: [],
});

const times = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: Math.max(1, Math.round(count)) }, (_, index) => make(index));

/** Kind `all`: everybody accepts the same seven areas, four themes, six slots and two languages. */
export const all = (count: number, seed: number): MatchProblem => {
  const draw = drawOf('all', count, seed);
  const wish = (): Wish => ({
    areas: {
      ...Object.fromEntries(AREAS.slice(0, 6).map((area) => [area, draw.whole(5, 44)])),
      video: 0,
    },
    themes: ['angst', 'depresjon', 'sorg', 'open'],
    slots: ['man-kveld', 'tir-kveld', 'ons-kveld', 'tor-kveld', 'man-ettermiddag', 'tir-ettermiddag'],
    languages: ['no', 'en'],
  });
  return problemOf(draw, times(count, wish));
};

/** Kind `none`: fours who fit nobody else. */
export const none = (count: number, seed: number): MatchProblem => {
  const draw = drawOf('none', count, seed);
  const four = (index: number): readonly Wish[] => {
    const area = AREAS[index % AREAS.length] ?? '';
    const topic = topicOf(Math.floor(index / AREAS.length));
    return times(4, () => wishAt(topic, { [area]: draw.whole(10, 29) }));
  };
  return problemOf(draw, times(count / 4, four).flat());
};

/** Kind `clique4`: for every topic twelve areas with four people each, and eight who could be the fifth in a few. */
export const clique4 = (count: number, seed: number): MatchProblem => {
  const draw = drawOf('clique4', count, seed);
  const areas = AREAS.slice(0, 12);
  const minutes = (): number => draw.whole(5, 34);
  const topic = (index: number): readonly Wish[] => [
    ...areas.flatMap((area) => times(4, () => wishAt(topicOf(index), { [area]: minutes() }))),
    ...times(8, () => {
      const some = severalOf(draw, evenly(areas), draw.whole(2, 4));
      return wishAt(topicOf(index), Object.fromEntries(some.map((area) => [area, minutes()])));
    }),
  ];
  return problemOf(draw, times(count / 56, topic).flat());
};

/** Kind `ring`: in each area, every slot has two who stay and three who could also move to the next: fives all round. */
export const ring = (count: number, seed: number): MatchProblem => {
  const draw = drawOf('ring', count, seed);
  const station = (area: string, index: number): readonly Wish[] => {
    const slot = SLOT_NAMES[index] ?? '';
    const next = SLOT_NAMES[(index + 1) % SLOT_NAMES.length] ?? '';
    return times(5, (seat) => ({
      areas: { [area]: draw.whole(10, 19) },
      themes: ['angst'],
      slots: seat < 2 ? [slot] : [slot, next],
      languages: ['no'],
    }));
  };
  const rings = times(count / 75, (index) => AREAS[index % AREAS.length] ?? '');
  return problemOf(
    draw,
    rings.flatMap((area) => SLOT_NAMES.flatMap((_, index) => station(area, index))),
  );
};

/** Kind `star`: eight rays of four who lack one; the eight who could be it are nearer to the centre, together. */
export const star = (count: number, seed: number): MatchProblem => {
  const draw = drawOf('star', count, seed);
  const [centre = '', ...others] = AREAS;
  const rays = others.slice(0, 8);
  const topic = (index: number): readonly Wish[] => [
    ...rays.map((ray) => wishAt(topicOf(index), { [centre]: 5, [ray]: 30 })),
    ...rays.flatMap((ray) => times(4, () => wishAt(topicOf(index), { [ray]: draw.whole(5, 24) }))),
  ];
  return problemOf(draw, times(count / 40, topic).flat());
};

/** Kind `sparse3d`: one slot, one theme and two or three areas each, so that most find no four others. */
export const sparse3d = (count: number, seed: number): MatchProblem => {
  const draw = drawOf('sparse3d', count, seed);
  const themes = THEME_NAMES.slice(0, Math.max(1, Math.round(count / 500)));
  const wish = (): Wish => ({
    areas: Object.fromEntries(
      severalOf(draw, evenly(AREAS), draw.whole(2, 3)).map((area) => [area, draw.whole(5, 44)]),
    ),
    themes: severalOf(draw, evenly(themes), 1),
    slots: severalOf(draw, evenly(SLOT_NAMES), 1),
    languages: ['no'],
  });
  return problemOf(draw, times(count, wish));
};
