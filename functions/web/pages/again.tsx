import type { FormValues } from '../../../shared/domain/forms/form-values.ts';
import { type Locale, problemText } from '../../../shared/i18n/index.ts';
import { Form, isUnseenField, SubmitButton } from './post.tsx';

/** Whether somebody typed or chose something of it: not where only a button was pressed. */
export const isTyped = (posted: FormValues): boolean =>
  Object.entries(posted).some(([name, value]) => !isUnseenField(name) && value.length > 0);

type AgainProps = { readonly locale: Locale; readonly posted: FormValues; readonly second?: boolean };

/** All that was posted, unseen, behind one button: it would be gone when going back. Posts to where it came from. */
export const Again = ({ locale, posted, second }: AgainProps) => (
  <Form>
    {Object.entries(posted).flatMap(([name, values]) =>
      [values].flat().map((value) => <input type="hidden" name={name} value={value} />),
    )}
    <p class="actions">
      <SubmitButton label={problemText(locale).again.send} second={second} />
    </p>
  </Form>
);
