import { type Context, Hono } from 'hono';
import { ownPath } from '../../../shared/domain/own-path.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { requestSignIn, signIn, signOut, viewSignIn } from '../../../shared/use-cases/sign-in.ts';
import { answer, goTo } from '../answer.ts';
import { formOf } from '../keep-typed.ts';
import { SignInConfirmPage, SignInPage, SignInSentPage } from '../pages/coordinator/sign-in-pages.tsx';
import { coordinatorText } from '../pages/coordinator/text.ts';
import { type FieldErrors, fieldValue } from '../pages/form-parts.tsx';
import { answerProblem } from '../problems.tsx';
import { pageContext } from '../site.ts';
import type { WebDeps, WebEnv } from '../web-deps.ts';
import { endSession, ownNext, sessionToken, startSession } from './coordinator-session.tsx';

/** As long as a session lasts on the other side, so that the browser forgets it at the same time. */
const sessionHours = 12;

type Shown = Pick<Parameters<typeof SignInPage>[0], 'form' | 'next' | 'notice'>;

const signInPage = (c: Context<WebEnv>, web: WebDeps, shown: Shown) => (
  <SignInPage page={pageContext(c, web)} {...shown} />
);

/** The same answer for every address. The link leads to where the reader wanted to go, if that is one of ours. */
const addRequest = (app: Hono<WebEnv>, web: WebDeps): void => {
  app.get('/coordinator/sign-in', (c) => {
    const form = formOf(c);
    const { left } = coordinatorText(c.get('locale')).signIn;
    const notice = c.req.query('done') === 'left' ? left : undefined;
    return answer(c, signInPage(c, web, { form, next: ownPath(fieldValue(form, 'next')), notice }));
  });
  app.post('/coordinator/sign-in', async (c) => {
    const [values, locale] = [c.get('form'), c.get('locale')];
    const next = ownNext(c);
    const email = values['email'] ?? '';
    const result = await requestSignIn(web.deps, {
      values: { email },
      locale,
      ...(next !== undefined && { next }),
    });
    if (result.ok) return goTo(c, '/coordinator/link-sent');
    const again = (errors: FieldErrors) => signInPage(c, web, { form: { locale, values, errors }, next });
    return answerProblem(c, result.problem, { web, again });
  });
  app.get('/coordinator/link-sent', (c) => answer(c, <SignInSentPage page={pageContext(c, web)} />));
};

const answerLinkProblem = (c: Context<WebEnv>, web: WebDeps, problem: Problem): Promise<Response> => {
  const locale = c.get('locale');
  const wayOn = { href: `/${locale}/coordinator/sign-in`, label: coordinatorText(locale).signIn.again };
  return answerProblem(c, problem, { web, wayOn });
};

/** The mailed link shows a button; pressing it starts the session. */
const addLink = (app: Hono<WebEnv>, web: WebDeps): void => {
  app.get('/coordinator/sign-in/:token', async (c) => {
    const token = c.req.param('token');
    const link = await viewSignIn(web.deps, token);
    if (!link.ok) return answerLinkProblem(c, web, link.problem);
    return answer(c, <SignInConfirmPage page={pageContext(c, web)} token={token} />);
  });
  app.post('/coordinator/sign-in/:token', async (c) => {
    const started = await signIn(web.deps, c.req.param('token'));
    if (!started.ok) return answerLinkProblem(c, web, started.problem);
    startSession(c, web, { token: started.value.sessionToken, hours: sessionHours });
    return goTo(c, started.value.next);
  });
};

/** Into the coordinators' pages and out again. */
export const signInRoutes = (web: WebDeps): Hono<WebEnv> => {
  const app = new Hono<WebEnv>();
  addRequest(app, web);
  addLink(app, web);
  app.post('/coordinator/sign-out', async (c) => {
    const token = sessionToken(c, web);
    if (token !== undefined) await signOut(web.deps, token);
    endSession(c, web);
    return goTo(c, '/coordinator/sign-in');
  });
  return app;
};
