import { type Context, Hono } from 'hono';
import { participantText } from '../../../shared/i18n/index.ts';
import { requestPlaceLink } from '../../../shared/use-cases/new-link.ts';
import { signUp } from '../../../shared/use-cases/sign-up.ts';
import { answer, goTo } from '../answer.ts';
import { formOf } from '../keep-typed.ts';
import type { FieldErrors, FormState } from '../pages/form-parts.tsx';
import { NewLinkPage } from '../pages/new-link.tsx';
import { Notice } from '../pages/notice.tsx';
import { SignUpPage } from '../pages/sign-up.tsx';
import { answerProblem } from '../problems.tsx';
import { allowOwnScript } from '../security.ts';
import { signUpDefaults } from '../sign-up-defaults.ts';
import { choicesOf, pageContext } from '../site.ts';
import type { WebDeps, WebEnv } from '../web-deps.ts';

/** Lets the page have our script, and says where it is. */
const withScript = async (c: Context<WebEnv>, { draftScript }: WebDeps): Promise<string> => {
  const { path } = await draftScript();
  allowOwnScript(c);
  return path;
};

type Shown = { readonly form: FormState; readonly script: string };

const signUpPage = (c: Context<WebEnv>, web: WebDeps, { form, script }: Shown) => (
  <SignUpPage
    page={pageContext(c, web)}
    form={form}
    choices={choicesOf(web.deps.organisation, c.get('locale'))}
    script={script}
  />
);

const addSignUp = (app: Hono<WebEnv>, web: WebDeps): void => {
  app.get('/sign-up', async (c) => {
    const form = formOf(c, signUpDefaults(web, c.get('locale')));
    return answer(c, signUpPage(c, web, { form, script: await withScript(c, web) }));
  });
  app.post('/sign-up', async (c) => {
    const [values, locale] = [c.get('form'), c.get('locale')];
    const result = await signUp(web.deps, { values, locale });
    if (result.ok) return goTo(c, '/sign-up/received');
    if (result.problem.kind !== 'invalid') return answerProblem(c, result.problem, { web });
    const script = await withScript(c, web);
    const again = (errors: FieldErrors) => signUpPage(c, web, { form: { locale, values, errors }, script });
    return answerProblem(c, result.problem, { web, again });
  });
  app.get('/sign-up/received', async (c) => {
    const text = participantText(c.get('locale')).received;
    const { unconfirmedHours } = web.deps.organisation.retention;
    const paragraphs = [text.what, text.deadline(unconfirmedHours), text.missing];
    const script = await withScript(c, web);
    return answer(
      c,
      <Notice page={pageContext(c, web)} title={text.title} paragraphs={paragraphs} script={script} />,
    );
  });
};

const addNewLink = (app: Hono<WebEnv>, web: WebDeps): void => {
  app.get('/link', (c) => answer(c, <NewLinkPage page={pageContext(c, web)} form={formOf(c)} />));
  app.post('/link', async (c) => {
    const [values, locale] = [c.get('form'), c.get('locale')];
    const result = await requestPlaceLink(web.deps, { values, locale });
    if (result.ok) return goTo(c, '/link/sent');
    const again = (errors: FieldErrors) => (
      <NewLinkPage page={pageContext(c, web)} form={{ locale, values, errors }} />
    );
    return answerProblem(c, result.problem, { web, again });
  });
  app.get('/link/sent', (c) => {
    const text = participantText(c.get('locale')).linkSent;
    return answer(
      c,
      <Notice page={pageContext(c, web)} title={text.title} paragraphs={[text.what, text.missing]} />,
    );
  });
};

/** Step 1 and its way back in. Both answer alike whether or not the address is known. */
export const signUpRoutes = (web: WebDeps): Hono<WebEnv> => {
  const app = new Hono<WebEnv>();
  addSignUp(app, web);
  addNewLink(app, web);
  return app;
};
