import { participantText } from '../../../shared/i18n/index.ts';
import { EmailField, ErrorSummary, type FormState } from './form-parts.tsx';
import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { Form, SubmitButton } from './post.tsx';

/** For people who have lost the link to their place. */
export const NewLinkPage = ({ page, form }: { page: PageContext; form: FormState }) => {
  const text = participantText(page.locale).link;
  return (
    <Layout page={page} title={text.title} personal keeps>
      <h1 class="ds-heading" data-size="md">
        {text.title}
      </h1>
      <ErrorSummary form={form} labels={{ email: text.email }} />
      <p>{text.lead}</p>
      <Form keeps>
        <EmailField form={form} label={text.email} />
        <p class="actions">
          <SubmitButton label={text.submit} />
        </p>
      </Form>
    </Layout>
  );
};
