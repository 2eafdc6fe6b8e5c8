import { participantText } from '../../../shared/i18n/index.ts';
import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { PostButton } from './post.tsx';

/** Asks before the mails stop; opening the link alone stops nothing. */
export const UnsubscribePage = ({ page, action }: { page: PageContext; action: string }) => {
  const text = participantText(page.locale).unsubscribe;
  return (
    <Layout page={page} title={text.title} personal>
      <h1 class="ds-heading" data-size="md">
        {text.title}
      </h1>
      <p>{text.lead}</p>
      <PostButton action={action} label={text.submit} />
    </Layout>
  );
};
