import { participantText } from '../../../shared/i18n/index.ts';
import type { Choice } from './choices.ts';
import { type FormState, Select, Tick } from './form-parts.tsx';

const ranks = [1, 2, 3, 4] as const;
const laterRanks = [2, 3, 4] as const;

type ThemeFieldsProps = { readonly form: FormState; readonly themes: readonly Choice[] };

const isUsed = ({ values, errors }: FormState, name: string): boolean =>
  (values[name] ?? '') !== '' || errors[name] !== undefined;

/**
 * Up to four kinds of group, ranked. The first has no empty choice: the open group is the normal case,
 * so the other three are folded away until somebody wants them.
 */
export const ThemeFields = ({ form, themes }: ThemeFieldsProps) => {
  const text = participantText(form.locale).confirm;
  if (themes.length < 2) return <input type="hidden" name="theme1" value="open" />;
  return (
    <>
      <Select form={form} name="theme1" label={text.rank(1)} choices={themes} />
      <details class="ds-details" open={laterRanks.some((rank) => isUsed(form, `theme${rank}`))}>
        <summary>{text.moreThemes}</summary>
        {laterRanks.map((rank) => (
          <Select
            form={form}
            name={`theme${rank}`}
            label={text.rank(rank)}
            choices={themes}
            empty={text.noTheme}
          />
        ))}
      </details>
      <Tick form={form} name="onlyThemed" label={text.onlyThemed} hint={text.onlyThemedHint} />
    </>
  );
};

export const themeLabels = (form: FormState): Readonly<Record<string, string>> => {
  const text = participantText(form.locale).confirm;
  const ranked = Object.fromEntries(ranks.map((rank) => [`theme${rank}`, text.rank(rank)]));
  return { ...ranked, onlyThemed: text.onlyThemed };
};
