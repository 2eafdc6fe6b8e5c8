import { openTheme } from '../organisation/labels.ts';
import type { Organisation } from '../organisation/schema.ts';
import { offeredSlots } from '../organisation/slots.ts';
import type { Preferences } from './participant.ts';

type Wishes = Pick<Preferences, 'themes' | 'slots' | 'languages'>;

/** What the organisation offers of wishes at this moment: its file changes, and people's rows stay as they are. */
export const stillOffered = (organisation: Organisation): ((wishes: Wishes) => Wishes) => {
  const ids = (entries: readonly { readonly id: string }[]) => new Set(entries.map(({ id }) => id));
  const slots = ids(offeredSlots(organisation));
  const languages = ids(organisation.languages);
  const themes = ids([...organisation.themes, { id: openTheme }]);
  return (wishes) => ({
    themes: wishes.themes.filter((id) => themes.has(id)),
    slots: wishes.slots.filter((id) => slots.has(id)),
    languages: wishes.languages.filter((id) => languages.has(id)),
  });
};
