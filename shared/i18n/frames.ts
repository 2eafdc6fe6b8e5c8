import type { Locale } from '../organisation/locale.ts';
import { frame as ar } from './ar/frame.ts';
import type { FrameTexts } from './catalogue.ts';
import { frame as en } from './en/frame.ts';
import { frame as es } from './es/frame.ts';
import { frame as nb } from './nb/frame.ts';
import { frame as nn } from './nn/frame.ts';

// Apart from the texts of the pages, so that what only needs days and times does not carry all of them.
const frames: Readonly<Record<Locale, FrameTexts>> = { nb, nn, en, es, ar };

/** The words that every page and mail may need. */
export const frameText = (locale: Locale): FrameTexts => frames[locale];
