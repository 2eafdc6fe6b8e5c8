import { type Locale, participantText } from '../../../shared/i18n/index.ts';
import type { SuggestionView } from '../../../shared/views/participant.ts';
import { PostButton } from './post.tsx';

type Change = SuggestionView['change'];

/** One thing more to say yes to: in the sentence that tells of it, on the button, and once it is done. */
export type ChangeWords = { readonly condition: string; readonly yes: string; readonly done: string };

/** `slotName` is the time in words, where it is one. */
export const changeWords = (
  locale: Locale,
  change: Change,
  slotName: (slot: string) => string,
): ChangeWords => {
  const { changes } = participantText(locale).place.suggestion;
  switch (change.kind) {
    case 'slot':
      return changes.slot(slotName(change.slot));
    case 'travel':
      return changes.travel(change.minutes);
    case 'open':
      return changes.open;
    case 'video':
      return changes.video;
  }
};

type Part = { readonly locale: Locale; readonly base: string };

export type SuggestionWords = Pick<SuggestionView, 'effect' | 'key'> & { readonly words: ChangeWords };

/** What could help, and one button. To let it be is as good, and is said first. */
export const SuggestionPanel = ({ locale, base, suggestion }: Part & { suggestion: SuggestionWords }) => {
  const text = participantText(locale).place.suggestion;
  const { effect, key, words } = suggestion;
  return (
    <section class="ds-card" data-variant="tinted" aria-labelledby="suggestion">
      <h2 class="ds-heading" data-size="xs" id="suggestion">
        {text.title}
      </h2>
      <p>{text.lead[effect](words.condition)}</p>
      <p>{text.noHurry}</p>
      <div class="actions">
        <PostButton action={`${base}/widen`} label={words.yes} values={{ suggestion: key }} />
      </div>
      <p class="hint">{text.after[effect]}</p>
    </section>
  );
};

export type WidenedWords = { readonly key: string; readonly words: ChangeWords };

/** What was just added, with the way back. */
export const WidenedPanel = ({ locale, base, widened }: Part & { widened: WidenedWords }) => {
  const text = participantText(locale).place.suggestion;
  return (
    <section class="ds-card" data-variant="tinted" aria-labelledby="widened">
      <h2 class="ds-heading" data-size="xs" id="widened">
        {text.doneTitle}
      </h2>
      <p>{widened.words.done}</p>
      <p>{text.doneNext}</p>
      <div class="actions">
        <PostButton action={`${base}/undo`} label={text.undo} values={{ suggestion: widened.key }} second />
      </div>
    </section>
  );
};
