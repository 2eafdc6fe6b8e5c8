import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Coordinator } from '../../../shared/domain/coordinator.ts';
import { ownPath } from '../../../shared/domain/own-path.ts';
import { failed, type Result } from '../../../shared/domain/problem.ts';
import { session } from '../../../shared/use-cases/sign-in.ts';
import { answer } from '../answer.ts';
import { postedAgain } from '../keep-typed.ts';
import { isTyped } from '../pages/again.tsx';
import type { Desk } from '../pages/coordinator/desk.tsx';
import { SignInBesidePage, SignInPage, signInPath } from '../pages/coordinator/sign-in-pages.tsx';
import { freshForm } from '../pages/form-parts.tsx';
import { answerProblem, statusOf } from '../problems.tsx';
import { pageContext } from '../site.ts';
import type { WebDeps, WebEnv } from '../web-deps.ts';
import { labelsOf } from './coordinator-labels.ts';
import { postedText } from './posted-text.ts';

/** `__Host-` binds the cookie to this host and to HTTPS, so it is only possible with HTTPS. */
const cookieName = ({ secureCookies }: WebDeps): string => (secureCookies ? '__Host-krets' : 'krets');

const cookieOptions = ({ secureCookies }: WebDeps) =>
  ({ path: '/', httpOnly: true, sameSite: 'Lax', secure: secureCookies }) as const;

/** The cookie's `<coordinatorId>.<secret>`; undefined when there is none. */
export const sessionToken = (c: Context<WebEnv>, web: WebDeps): string | undefined =>
  getCookie(c, cookieName(web));

type Started = { readonly token: string; readonly hours: number };

export const startSession = (c: Context<WebEnv>, web: WebDeps, { token, hours }: Started): void =>
  setCookie(c, cookieName(web), token, { ...cookieOptions(web), maxAge: hours * 3600 });

export const endSession = (c: Context<WebEnv>, web: WebDeps): void => {
  deleteCookie(c, cookieName(web), cookieOptions(web));
};

/** The posted wish where to go after sign-in, after the language; undefined for anything that could lead away. */
export const ownNext = (c: Context<WebEnv>): string | undefined => ownPath(postedText(c, 'next'));

/** What somebody typed stays on the page while they sign in beside it: it is stored nowhere. */
const askToSignIn = (c: Context<WebEnv>, web: WebDeps): Promise<Response> => {
  const { path = '', ...page } = pageContext(c, web);
  const next = ownPath(path);
  const posted = postedAgain(c);
  const form = freshForm(page.locale);
  const shown =
    posted !== undefined && isTyped(posted) ? (
      <SignInBesidePage page={page} form={form} next={next} posted={posted} />
    ) : (
      <SignInPage page={{ ...page, path: signInPath }} form={form} next={next} />
    );
  return answer(c, shown, statusOf.signedOut);
};

const whoIs = async (c: Context<WebEnv>, web: WebDeps): Promise<Result<Coordinator>> => {
  const token = sessionToken(c, web);
  return token === undefined ? failed({ kind: 'signedOut' }) : session(web.deps, token);
};

/** A handler that knows who is signed in. */
export type SignedIn = (c: Context<WebEnv>, me: Coordinator) => Response | Promise<Response>;

/**
 * Opens the session, once per request: 1 read. Whoever is signed out gets the sign-in form (401),
 * and after signing in the page they wanted.
 */
export const signedIn =
  (web: WebDeps, handler: SignedIn) =>
  async (c: Context<WebEnv>): Promise<Response> => {
    const me = await whoIs(c, web);
    return me.ok ? handler(c, me.value) : askToSignIn(c, web);
  };

/** The same for pages of leads; 403 for everybody else. */
export const leadsOnly = (web: WebDeps, handler: SignedIn) =>
  signedIn(web, (c, me) =>
    me.role === 'lead' ? handler(c, me) : answerProblem(c, { kind: 'notYours' }, { web }),
  );

/** The `:id` of a route that has one. */
export const idIn = (c: Context<WebEnv>): string => c.req.param('id') ?? '';

export type AtDesk = {
  readonly web: WebDeps;
  readonly me: Coordinator;
  readonly notice?: string | undefined;
};

/** What a page behind the sign-in needs. */
export const deskOf = (c: Context<WebEnv>, { web, me, notice }: AtDesk): Desk => ({
  page: pageContext(c, web),
  labels: labelsOf(web.deps.organisation, c.get('locale')),
  me,
  ...(notice !== undefined && { notice }),
});
