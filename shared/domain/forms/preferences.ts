import type { Organisation } from '../../organisation/schema.ts';
import { offeredSlots } from '../../organisation/slots.ts';
import type { Preferences } from '../participant.ts';
import { anyOf, choice, someOf } from './fields.ts';
import { field, type Reader, right, wrong } from './read.ts';

/** Preferences without themes, which are asked for later, when the address is proven. */
export type Practical = Omit<Preferences, 'themes'>;

const idsOf = (entries: readonly { readonly id: string }[]): readonly string[] => entries.map(({ id }) => id);

const minutes =
  (choices: readonly number[]): Reader<number> =>
  (raw) => {
    const chosen = choice(choices.map(String))(raw);
    return chosen.ok ? right(Number(chosen.value)) : chosen;
  };

const mode =
  ({ video }: Organisation): Reader<{ readonly inPerson: boolean; readonly video: boolean }> =>
  (raw) => {
    const chosen = anyOf(video ? ['inPerson', 'video'] : ['inPerson'])(raw);
    if (!chosen.ok) return chosen;
    if (chosen.value.length === 0) return wrong('chooseOne');
    return right({ inPerson: chosen.value.includes('inPerson'), video: chosen.value.includes('video') });
  };

/** The fields that say where, when and in which language somebody can meet; only what the organisation offers. */
export const practicalFields = (organisation: Organisation) => ({
  home: field(choice(idsOf(organisation.areas))),
  maxMinutes: field(minutes(organisation.travel.choices)),
  slots: field(someOf<string>(offeredSlots(organisation).map(({ id }) => id))),
  languages: field(someOf(idsOf(organisation.languages))),
  mode: field(mode(organisation)),
});

type Chosen = Omit<Practical, 'inPerson' | 'video'> & {
  readonly mode: Pick<Practical, 'inPerson' | 'video'>;
};

export const practicalOf = ({ home, maxMinutes, slots, languages, mode: modes }: Chosen): Practical => ({
  home,
  maxMinutes,
  slots,
  languages,
  ...modes,
});
