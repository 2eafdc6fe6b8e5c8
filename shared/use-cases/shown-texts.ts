import type { ShownText, ShownTexts } from '../domain/confirmation.ts';
import { localeOf } from '../organisation/labels.ts';
import type { Deps } from './ports.ts';

type Texts = Pick<Deps, 'organisation' | 'hashSecret'>;

const shown = (deps: Texts, name: keyof ShownTexts, asked: string): ShownText => {
  const { version, text } = deps.organisation[name];
  const locale = localeOf(deps.organisation, asked);
  // A plain SHA-256: the words are public, only their exactness is to be proven.
  return { version, locale, hash: deps.hashSecret(text[locale]) };
};

/** The two texts as a page in this language shows them now. Version, language and hash are the proof of consent. */
export const shownTexts = (deps: Texts, locale: string): ShownTexts => ({
  consent: shown(deps, 'consent', locale),
  confidentiality: shown(deps, 'confidentiality', locale),
});
