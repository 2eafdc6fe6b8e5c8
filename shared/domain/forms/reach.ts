import type { Organisation } from '../../organisation/schema.ts';
import { offeredSlots } from '../../organisation/slots.ts';
import type { Coordinator } from '../coordinator.ts';
import type { Result } from '../problem.ts';
import { anyOf, tick, wholeNumber } from './fields.ts';
import type { FormValues } from './form-values.ts';
import { field, parseForm, type Reader, wrong } from './read.ts';

/** More groups at a time than this is a slip of the finger. */
const mostGroups = 20;

const video =
  ({ video: offered }: Organisation): Reader<boolean> =>
  (raw) => {
    const ticked = tick(raw);
    return ticked.ok && ticked.value && !offered ? wrong('notAChoice') : ticked;
  };

/** Where, when and in which languages a coordinator takes groups. All may be empty: then none are asked for. */
export const reachFields = (organisation: Organisation) => ({
  areas: field(anyOf(organisation.areas.map(({ id }) => id))),
  video: field(video(organisation)),
  slots: field(anyOf<string>(offeredSlots(organisation).map(({ id }) => id))),
  languages: field(anyOf(organisation.languages.map(({ id }) => id))),
  capacity: field(wholeNumber(mostGroups)),
});

export type ReachForm = Pick<Coordinator, 'areas' | 'video' | 'slots' | 'languages' | 'capacity'>;

/** These fields by themselves, for trying what they would give. */
export const parseReach = (values: FormValues, organisation: Organisation): Result<ReachForm> =>
  parseForm(reachFields(organisation), values);
