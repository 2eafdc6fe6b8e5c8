/** Roughly where the areas lie, in kilometres east and north of the centre, and how many in a thousand live there. */
type Area = { readonly name: string; readonly at: readonly [number, number]; readonly homes: number };

const AREA_LIST: readonly Area[] = [
  { name: 'bergenhus', at: [0, 0], homes: 103 },
  { name: 'fana', at: [2, -12], homes: 92 },
  { name: 'arstad', at: [2, -3], homes: 89 },
  { name: 'asane', at: [1, 8], homes: 87 },
  { name: 'oygarden', at: [-14, -2], homes: 86 },
  { name: 'laksevag', at: [-3, -2], homes: 86 },
  { name: 'alver', at: [-2, 19], homes: 67 },
  { name: 'ytrebygda', at: [-2, -10], homes: 67 },
  { name: 'fyllingsdalen', at: [-2, -5], homes: 65 },
  { name: 'askoy', at: [-8, 3], homes: 63 },
  { name: 'bjornafjorden', at: [8, -20], homes: 59 },
  { name: 'arna', at: [9, 4], homes: 33 },
  { name: 'voss', at: [60, 25], homes: 31 },
  { name: 'osteroy', at: [12, 14], homes: 19 },
  { name: 'kvam', at: [46, -4], homes: 17 },
  { name: 'austevoll', at: [-6, -34], homes: 12 },
  { name: 'vaksdal', at: [24, 9], homes: 8 },
  { name: 'austrheim', at: [-20, 40], homes: 6 },
  { name: 'samnanger', at: [24, -1], homes: 5 },
  { name: 'masfjorden', at: [5, 45], homes: 5 },
];

const MINUTES_PER_KILOMETRE = 1.9;

export const AREAS: readonly string[] = AREA_LIST.map(({ name }) => name);
export const HOMES: ReadonlyMap<string, number> = new Map(AREA_LIST.map(({ name, homes }) => [name, homes]));

/** Every area with its minutes from a home, nearest first; the home itself is 0 away. */
export const roadsFrom = (home: string): readonly { readonly name: string; readonly minutes: number }[] => {
  const [east, north] = AREA_LIST.find(({ name }) => name === home)?.at ?? [0, 0];
  return AREA_LIST.map(({ name, at: [x, y] }) => ({
    name,
    minutes: Math.hypot(x - east, y - north) * MINUTES_PER_KILOMETRE,
  })).sort((a, b) => a.minutes - b.minutes);
};

export const THEMES: ReadonlyMap<string, number> = new Map([
  ['angst', 188],
  ['depresjon', 168],
  ['ensomhet', 110],
  ['parorende', 92],
  ['sorg', 79],
  ['utmattelse', 72],
  ['rus', 62],
  ['samlivsbrudd', 56],
  ['kronisk-sykdom', 56],
  ['open', 49],
  ['traume', 39],
  ['spiseforstyrrelse', 29],
]);

const DAYS = ['man', 'tir', 'ons', 'tor', 'fre'];
const PARTS = ['formiddag', 'ettermiddag', 'kveld'];

/** In the order of the week. */
export const SLOT_NAMES: readonly string[] = DAYS.flatMap((day) => PARTS.map((part) => `${day}-${part}`));

const slotWeight = (slot: string): number => {
  if (slot.endsWith('-kveld')) return slot === 'fre-kveld' ? 20 : 60;
  return slot.endsWith('-ettermiddag') ? 11 : 9;
};

/** Most can in the evening, few on a Friday. */
export const SLOTS: ReadonlyMap<string, number> = new Map(SLOT_NAMES.map((slot) => [slot, slotWeight(slot)]));

/** Which languages a group may speak, joined by `+`. */
export const LANGUAGES: ReadonlyMap<string, number> = new Map([
  ['no', 643],
  ['no+en', 165],
  ['en', 40],
  ['en+no', 35],
  ['pl', 34],
  ['pl+no', 25],
  ['uk', 21],
  ['uk+no', 18],
  ['pl+en', 10],
  ['uk+en', 8],
]);
