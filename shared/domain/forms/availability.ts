import type { Organisation } from '../../organisation/schema.ts';
import type { Coordinator } from '../coordinator.ts';
import type { Result } from '../problem.ts';
import { addLocalDays, type Instant, localDate, localMoment } from '../time.ts';
import { optional } from './fields.ts';
import type { FormValues } from './form-values.ts';
import { reachFields } from './reach.ts';
import { field, parseForm, type Reader, right, wrong } from './read.ts';

/** `pausedUntil` is the start of a local day; undefined for no pause. */
export type Availability = Pick<Coordinator, 'areas' | 'video' | 'slots' | 'languages' | 'capacity'> & {
  readonly pausedUntil: Instant | undefined;
};

type Now = { readonly organisation: Organisation; readonly now: Instant };

/** Longer than this is no pause any more; a mistyped year would silently take somebody away. */
const longestPauseDays = 366;

/** Reads a local date (`YYYY-MM-DD`), today or later, as the moment from which somebody may be asked again. */
export const pauseEnd =
  ({ organisation: { timeZone }, now }: Now): Reader<Instant> =>
  (raw) => {
    if (typeof raw !== 'string') return wrong('notText');
    const date = raw.trim();
    const start = /^\d{4}-\d{2}-\d{2}$/.test(date) ? localMoment(date, '00:00', timeZone) : undefined;
    if (start === undefined) return wrong('notADate');
    if (date < localDate(now, timeZone)) return wrong('inThePast');
    return start > addLocalDays(now, longestPauseDays, timeZone) ? wrong('tooFarAhead') : right(start);
  };

/** When and where a coordinator can; `pausedUntil` is a local date (`YYYY-MM-DD`) from today on, or ''. */
export const parseAvailability = (values: FormValues, now: Now): Result<Availability> =>
  parseForm({ ...reachFields(now.organisation), pausedUntil: field(optional(pauseEnd(now))) }, values);
