import type { Locale } from '../../../shared/i18n/index.ts';
import type { DrawnMap } from './area-map.tsx';

/** One thing to choose in a form: the value that is posted, and its words in the reader's language. */
export type Choice = {
  readonly value: string;
  readonly label: string;
  /** Of the label, where it stands in for one in the reader's language. Names of places have none: they are names. */
  readonly lang?: Locale;
};

export type SlotPart = { readonly part: string; readonly start: string };

/** The weekly times on offer, as a table: `offered` holds slot ids such as `mon-evening`. */
export type SlotTable = {
  readonly weekdays: readonly string[];
  readonly parts: readonly SlotPart[];
  readonly offered: ReadonlySet<string>;
};

/** Everything that forms let people choose from. `themes` starts with the open group. */
export type Choices = {
  readonly areas: readonly Choice[];
  /** The same areas, drawn. */
  readonly map: DrawnMap | undefined;
  readonly minutes: readonly Choice[];
  readonly slots: SlotTable;
  readonly languages: readonly Choice[];
  readonly themes: readonly Choice[];
  readonly video: boolean;
};
