import type { Locale } from '../organisation/locale.ts';
import type { Foot } from './foot.ts';
import type { Block } from './mail-text.ts';

/** A block with its links filled in. */
export type ShownBlock =
  | Exclude<Block, { readonly type: 'button' }>
  | { readonly type: 'button'; readonly label: string; readonly url: string };

/** Everything that both parts of a mail show, in one language. */
export type Page = {
  readonly locale: Locale;
  readonly subject: string;
  readonly preview: string;
  readonly greeting: string;
  readonly body: readonly ShownBlock[];
  readonly foot: Foot;
};
