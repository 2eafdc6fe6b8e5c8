import { ErrorSummary, type FormState, TextField } from '../form-parts.tsx';
import { Layout } from '../layout.tsx';
import type { PageContext } from '../page-context.ts';
import { Form, PostButton } from '../post.tsx';
import { at } from './desk.tsx';
import { coordinatorText } from './text.ts';

type SignInPageProps = {
  readonly page: PageContext;
  readonly form: FormState;
  /** Where the reader wanted to go, after the language; shown as a reason to sign in. */
  readonly next?: string | undefined;
};

/** Asks for the address; also the answer (401) wherever somebody is signed out. */
export const SignInPage = ({ page, form, next }: SignInPageProps) => {
  const { signIn } = coordinatorText(page.locale);
  return (
    <Layout page={page} title={signIn.title} personal keeps>
      <h1>{signIn.title}</h1>
      <ErrorSummary form={form} labels={{ email: signIn.email }} />
      {next !== undefined && <p>{signIn.needed}</p>}
      <p>{signIn.intro}</p>
      <Form keeps action={at(page, '/coordinator/sign-in')}>
        {next !== undefined && <input type="hidden" name="next" value={next} />}
        <TextField
          form={form}
          name="email"
          label={signIn.email}
          type="email"
          autocomplete="email"
          inputmode="email"
        />
        <button type="submit" class="ds-button">
          {signIn.send}
        </button>
      </Form>
    </Layout>
  );
};

/** The same for every address, known or not. */
export const SignInSentPage = ({ page }: { page: PageContext }) => {
  const { signIn } = coordinatorText(page.locale);
  return (
    <Layout page={page} title={signIn.sentTitle} personal>
      <h1>{signIn.sentTitle}</h1>
      <p>{signIn.sent}</p>
      <p>
        <a href={at(page, '/coordinator/sign-in')}>{signIn.again}</a>
      </p>
    </Layout>
  );
};

/** Behind the mailed link: a button, since opening a link must not use it up. */
export const SignInConfirmPage = ({ page, token }: { page: PageContext; token: string }) => {
  const { signIn } = coordinatorText(page.locale);
  return (
    <Layout page={page} title={signIn.confirmTitle} personal>
      <h1>{signIn.confirmTitle}</h1>
      <p>{signIn.confirmText}</p>
      <PostButton action={at(page, `/coordinator/sign-in/${token}`)} label={signIn.confirm} />
    </Layout>
  );
};
