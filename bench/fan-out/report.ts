import type { Call, Night } from './night.ts';
import { assumed, secondsOf, wallSeconds } from './wall.ts';

const whole = (value: number): string => Math.round(value).toLocaleString('en');
const tenths = (value: number): string => value.toFixed(1);

const row = (name: string, call: Call): string => {
  const { people, placed, cpuSeconds, usage } = call;
  const seconds = call.part === 'all' ? '–' : tenths(secondsOf(call));
  const cells = [name, whole(people), whole(placed), tenths(cpuSeconds), seconds];
  return `| ${[...cells, ...[usage.readUnits, usage.writeUnits].map(whole)].join(' | ')} |`;
};

const summed = (calls: readonly Call[]): Call => ({
  part: 'all',
  people: calls.reduce((sum, { people }) => sum + people, 0),
  placed: calls.reduce((sum, { placed }) => sum + placed, 0),
  cpuSeconds: calls.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
  usage: calls.reduce(
    (sum, { usage }) => ({
      reads: sum.reads + usage.reads,
      pages: sum.pages + usage.pages,
      commits: sum.commits + usage.commits,
      readUnits: sum.readUnits + usage.readUnits,
      writeUnits: sum.writeUnits + usage.writeUnits,
    }),
    { reads: 0, pages: 0, commits: 0, readUnits: 0, writeUnits: 0 },
  ),
});

const rowsOf = ({ plan, first, last }: Night): readonly string[] => {
  if (first.length === 1) return first.map((call) => row('everybody in one', call));
  const bySize = [...first].sort((a, b) => b.people - a.people);
  const slowest = [...first].sort((a, b) => secondsOf(b) - secondsOf(a));
  const [most, middle, longest] = [bySize[0], bySize[Math.floor(bySize.length / 2)], slowest[0]];
  return [
    row('plan', plan),
    ...(most ? [row('the largest catchment', most)] : []),
    ...(longest ? [row('the slowest catchment', longest)] : []),
    ...(middle ? [row('the catchment in the middle', middle)] : []),
    row(`all ${first.length} catchments`, summed(first)),
    ...last.map((call) => row('video, of who is left', call)),
    row('together', summed([plan, ...first, ...last])),
  ];
};

/** The night as tables of Markdown. */
export const reportOf = (night: Night, atOnce: readonly number[]): readonly string[] => [
  '| call | people | placed | cpu s | seconds | read units | write units |',
  '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
  ...rowsOf(night),
  '',
  '| at once | the whole run, seconds |',
  '| ---: | ---: |',
  ...atOnce.map((lanes) => `| ${whole(lanes)} | ${whole(wallSeconds(night, lanes))} |`),
  '',
  `still waiting ${whole(night.waiting)} · state: plan ${whole(night.stateBytes.plan)} bytes, largest item ${whole(night.stateBytes.item)} · memory +${whole(night.memoryMegabytes)} MB at most`,
  `seconds = cpu + ${assumed.start} to start + ${assumed.read} a read, ${assumed.readsAtOnce} at once, + ${assumed.commit} a commit, ${assumed.commitsAtOnce} at once (assumed)`,
];
