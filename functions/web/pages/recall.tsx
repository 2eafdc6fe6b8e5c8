import { participantText } from '../../../shared/i18n/index.ts';
import { ErrorSummary, type FormState, Radios, TextField } from './form-parts.tsx';
import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { Form, SubmitButton } from './post.tsx';

/** For a group that carries itself and wants its coordinator back for something. */
export const RecallPage = ({ page, form: given }: { page: PageContext; form: FormState }) => {
  const text = participantText(page.locale).recall;
  const form: FormState = { ...given, words: { phrase: { notAChoice: text.unknownPhrase } } };
  const wishes = Object.entries(text.wishes).map(([value, label]) => ({ value, label }));
  const labels = { phrase: text.phrase, wish: text.wish, contact: text.contact };
  return (
    <Layout page={page} title={text.title} personal keeps>
      <h1 class="ds-heading" data-size="md">
        {text.title}
      </h1>
      <ErrorSummary form={form} labels={labels} />
      <p>{text.lead}</p>
      <Form keeps>
        <TextField form={form} name="phrase" label={text.phrase} hint={text.phraseHint} />
        <Radios form={form} name="wish" label={text.wish} choices={wishes} />
        <TextField form={form} name="contact" label={text.contact} hint={text.contactHint} />
        <p class="actions">
          <SubmitButton label={text.submit} />
        </p>
      </Form>
    </Layout>
  );
};
