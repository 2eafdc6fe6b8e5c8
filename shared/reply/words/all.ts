import type { Locale } from '../../organisation/locale.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { nb } from './nb.ts';
import { nn } from './nn.ts';
import type { ReplyWords } from './reply-words.ts';

/** Every language that answers are understood in; one that is in the list of languages and not here does not compile. */
export const replyWords: Readonly<Record<Locale, ReplyWords>> = { nb, nn, en, es, ar };
