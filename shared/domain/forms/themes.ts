import { openTheme } from '../../organisation/labels.ts';
import type { Organisation } from '../../organisation/schema.ts';
import { done, type Result } from '../problem.ts';
import { choice, optional, tick } from './fields.ts';
import { field, invalid } from './read.ts';

/** Four ranked choices, any of them empty, and "only such a group". */
export const themeFields = ({ themes }: Organisation) => {
  const theme = field(optional(choice([...themes.map(({ id }) => id), openTheme])));
  return { theme1: theme, theme2: theme, theme3: theme, theme4: theme, onlyThemed: field(tick) };
};

type Ranked = { readonly [Name in `theme${1 | 2 | 3 | 4}`]: string | undefined } & {
  readonly onlyThemed: boolean;
};

/**
 * The ranking without gaps and repeats. What was ranked is kept, also the mixed group; where it was not
 * ranked it comes last, but for the wish for a themed group only, which then has to name a theme.
 */
export const themesOf = ({ onlyThemed, ...ranked }: Ranked): Result<string[]> => {
  const named = [ranked.theme1, ranked.theme2, ranked.theme3, ranked.theme4].filter(
    (theme) => theme !== undefined,
  );
  const themes = [...new Set(named)];
  const mixed = themes.includes(openTheme);
  if (onlyThemed && themes.length === (mixed ? 1 : 0)) return invalid({ theme1: 'chooseOne' });
  return done(mixed || onlyThemed ? themes : [...themes, openTheme]);
};
