import type { FormValues } from '../../../../shared/domain/forms/form-values.ts';
import { Again } from '../again.tsx';
import { EmailField, ErrorSummary, type FormState } from '../form-parts.tsx';
import { Layout } from '../layout.tsx';
import type { PageContext } from '../page-context.ts';
import { Form, PostButton, SubmitButton } from '../post.tsx';
import { at, Notice } from './desk.tsx';
import { coordinatorText } from './text.ts';

type SignInPageProps = {
  readonly page: PageContext;
  readonly form: FormState;
  /** Where the reader wanted to go, after the language; shown as a reason to sign in. */
  readonly next?: string | undefined;
  readonly notice?: string | undefined;
};

export const signInPath = '/coordinator/sign-in';

const AddressForm = ({
  page,
  form,
  next,
  newTab = false,
}: SignInPageProps & { readonly newTab?: boolean }) => {
  const { signIn } = coordinatorText(page.locale);
  return (
    <Form keeps={!newTab} newTab={newTab} action={at(page, signInPath)}>
      {next !== undefined && <input type="hidden" name="next" value={next} />}
      <EmailField form={form} label={signIn.email} />
      <p class="actions">
        <SubmitButton label={signIn.send} />
      </p>
    </Form>
  );
};

/** Asks for the address; also the answer (401) wherever somebody is signed out. */
export const SignInPage = (props: SignInPageProps) => {
  const { page, form, next, notice } = props;
  const { signIn } = coordinatorText(page.locale);
  return (
    <Layout page={page} title={signIn.title} personal keeps>
      <h1>{signIn.title}</h1>
      <Notice text={notice} />
      <ErrorSummary form={form} labels={{ email: signIn.email }} />
      {next !== undefined && <p>{signIn.needed}</p>}
      <p>{signIn.intro}</p>
      <AddressForm {...props} />
    </Layout>
  );
};

/** The same where somebody had typed something: it stays here while they sign in in a new tab. */
export const SignInBesidePage = ({ posted, ...props }: SignInPageProps & { readonly posted: FormValues }) => {
  const { locale } = props.page;
  const { signIn } = coordinatorText(locale);
  return (
    <Layout page={props.page} title={signIn.title} personal>
      <h1>{signIn.beside.title}</h1>
      <p>{signIn.beside.kept}</p>
      <p>{signIn.beside.how}</p>
      <AddressForm {...props} newTab />
      <h2>{signIn.beside.after}</h2>
      <Again locale={locale} posted={posted} second />
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
        <a href={at(page, signInPath)}>{signIn.again}</a>
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
      <PostButton action={at(page, `${signInPath}/${token}`)} label={signIn.confirm} />
    </Layout>
  );
};
