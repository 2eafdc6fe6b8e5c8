import type { Locale } from '../organisation/locale.ts';
import { frame as enFrame } from './en/frame.ts';
import { participant as enParticipant } from './en/participant.ts';
import { problems as enProblems } from './en/problems.ts';
import { frame as nbFrame } from './nb/frame.ts';
import { participant as nbParticipant } from './nb/participant.ts';
import { problems as nbProblems } from './nb/problems.ts';

import type { Translated } from './translated.ts';

export type { Locale } from '../organisation/locale.ts';
export type { Translated } from './translated.ts';

/** Makes one namespace of texts: `inLanguages({ nb, en })(locale).some.key`. */
export const inLanguages =
  <Texts>(texts: Readonly<Record<Locale, Texts>>) =>
  (locale: Locale): Texts =>
    texts[locale];

export const frameText = inLanguages<Translated<typeof nbFrame>>({ nb: nbFrame, en: enFrame });
export const participantText = inLanguages<Translated<typeof nbParticipant>>({
  nb: nbParticipant,
  en: enParticipant,
});
export const problemText = inLanguages<Translated<typeof nbProblems>>({ nb: nbProblems, en: enProblems });
