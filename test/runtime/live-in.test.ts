import { execFileSync } from 'node:child_process';
import { afterEach, describe, expect, it } from 'vitest';
import { declareOwnZone, zoneOf } from '../../shared/domain/own-zone.ts';
import { addLocalDays, instant, localDate, localTime } from '../../shared/domain/time.ts';
import { liveIn } from '../../shared/runtime/live-in.ts';

const oslo = 'Europe/Oslo';
const before = process.env['TZ'];

afterEach(() => {
  declareOwnZone(undefined);
  if (before === undefined) delete process.env['TZ'];
  else process.env['TZ'] = before;
});

/** Every third hour of a year, in which the clocks change twice. */
const dates = Array.from({ length: 365 * 8 }, (_, index) => new Date(Date.UTC(2027, 0, 1, 3 * index)));
const moments = dates.map(instant);
const told = () => moments.map((at) => [localTime(at, oslo), localDate(at, oslo), addLocalDays(at, 1, oslo)]);

describe('a process in the organisation’s time zone', () => {
  // A process of its own, since a test may run in a thread, where the variable means nothing.
  it('knows every hour that Intl knows', () => {
    const script = `
      import { liveIn } from './shared/runtime/live-in.ts';
      import { zoneOf } from './shared/domain/own-zone.ts';
      liveIn('${oslo}', process.env);
      console.log(zoneOf('${oslo}'), zoneOf('UTC'), JSON.stringify(Array.from({ length: 365 * 8 },
        (_, index) => new Date(Date.UTC(2027, 0, 1, 3 * index)).getTimezoneOffset())));`;
    const said = execFileSync('npx', ['tsx', '--input-type=module', '--eval', script], { encoding: 'utf8' });
    const [own, other, offsets] = said.trim().split(' ');
    expect([own, other]).toEqual(['system', 'UTC']);
    const known = moments.map((at) => {
      const { year, month, day, hour, minute } = localTime(at, oslo);
      return (Date.parse(at) - Date.UTC(year, month - 1, day, hour, minute)) / 60_000;
    });
    expect(JSON.parse(offsets ?? '')).toEqual(known);
  });

  it('tells days and clocks as any other process does', () => {
    const elsewhere = told();
    liveIn(oslo, process.env);
    expect(told()).toEqual(elsewhere);
  });

  it('stays where it is when the variable has no effect', () => {
    const variable = { TZ: 'Asia/Tokyo' };
    liveIn(oslo, variable);
    expect([zoneOf(oslo), variable]).toEqual([oslo, { TZ: 'Asia/Tokyo' }]);
    const none = {};
    liveIn(oslo, none);
    expect([zoneOf(oslo), none]).toEqual([oslo, {}]);
  });
});
