import { participantText } from '../../../shared/i18n/index.ts';
import type { FormState } from './form-parts.tsx';

/**
 * The offer to keep what is typed on this device; unseen where our script does not run (`browser/draft.ts`).
 * The tick has no name: it is never sent.
 */
export const DraftOffer = ({ form }: { form: FormState }) => {
  const text = participantText(form.locale).signUp.draft;
  const typed = form.kept === true || Object.keys(form.errors).length > 0;
  return (
    <div id="draft" hidden data-typed={typed || undefined}>
      <p id="draft-restored" role="status" hidden>
        {text.restored}
      </p>
      <div class="ds-field">
        <input class="ds-input" id="draft-keep" type="checkbox" aria-describedby="draft-hint" />
        <label class="ds-label" data-weight="regular" for="draft-keep">
          {text.keep}
        </label>
        <p class="ds-paragraph" data-field="description" id="draft-hint">
          {text.hint}
        </p>
      </div>
      <p id="draft-forget" hidden>
        <button type="button" class="ds-button" data-variant="secondary">
          {text.forget}
        </button>
      </p>
    </div>
  );
};
