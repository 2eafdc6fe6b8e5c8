import { keptHere } from './deps.ts';
import { forget, remember, remembered } from './kept-draft.ts';
import { leaveAtOnce } from './quick-exit.ts';
import { fillIn, typedFields } from './typed-fields.ts';

const found = (id: string): HTMLElement | null => document.getElementById(id);

/** Offers to keep what is typed, and does so from the tick on; see `pages/draft-offer.tsx` for the elements. */
const offer = (form: HTMLFormElement, kept: Storage): void => {
  const [box, tick, restored, away] = ['draft', 'draft-keep', 'draft-restored', 'draft-forget'].map(found);
  if (!(tick instanceof HTMLInputElement) || !box || !restored || !away) return;
  const fields = remembered(kept);
  tick.checked = fields !== undefined;
  const save = (): void => {
    away.hidden = !tick.checked;
    if (tick.checked) remember(kept, typedFields(form));
    else forget(kept);
  };
  // A form that comes back with errors, or in another language, has what was typed last.
  if (fields !== undefined && box.dataset['typed'] === undefined) {
    fillIn(form, fields);
    restored.hidden = false;
  }
  if (tick.checked) save();
  form.addEventListener('input', save);
  away.addEventListener('click', () => {
    forget(kept);
    location.replace(location.pathname);
  });
  box.hidden = false;
};

const form = found('typed');
const kept = keptHere();
// The page after the form: what was typed has arrived.
if (kept && !form) forget(kept);
if (kept && form instanceof HTMLFormElement) offer(form, kept);
leaveAtOnce();
