import type { Context } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Problem } from '../../shared/domain/problem.ts';
import { type Locale, problemText } from '../../shared/i18n/index.ts';
import { answer, type Page } from './answer.ts';
import type { Unreadable } from './form.ts';
import { postedAgain } from './keep-typed.ts';
import type { FieldErrors } from './pages/form-parts.tsx';
import { ProblemPage, type ProblemPageKind, type WayOn } from './pages/problem-page.tsx';
import { pageContext } from './site.ts';
import type { WebDeps, WebEnv } from './web-deps.ts';

/** Every problem with its HTTP status; one that is missing here does not compile. */
export const statusOf = {
  invalid: 422,
  unknownLink: 404,
  goneLink: 410,
  wrongState: 409,
  alreadyTaken: 409,
  placeGone: 409,
  personGone: 409,
  roomTaken: 409,
  tooFewLeft: 409,
  stillNeeded: 409,
  addressInUse: 409,
  signedOut: 401,
  notYours: 403,
  notFound: 404,
  heardEnough: 429,
  busy: 503,
  badRequest: 400,
  tooLarge: 413,
  wrongType: 415,
  otherOrigin: 403,
  methodNotAllowed: 405,
  unexpected: 500,
} as const satisfies Record<Problem['kind'] | ProblemPageKind, ContentfulStatusCode>;

/** Where a problem leads on, unless the page knows better. */
const usualWayOn = (kind: ProblemPageKind, locale: Locale): WayOn => {
  const { links } = problemText(locale);
  if (kind === 'unknownLink' || kind === 'goneLink') return { href: `/${locale}/link`, label: links.newLink };
  if (kind === 'signedOut') return { href: `/${locale}/coordinator/sign-in`, label: links.signIn };
  if (kind === 'notYours') return { href: `/${locale}/coordinator`, label: links.overview };
  return { href: `/${locale}/`, label: links.home };
};

type Told = { readonly kind: ProblemPageKind; readonly wayOn?: WayOn; readonly reference?: string };

/** Not the visitor's doing, and done with if sent once more: the page can offer just that. */
const passing: ReadonlySet<ProblemPageKind> = new Set(['busy', 'unexpected']);

/** A page about what is in the way, with its status. */
export const answerWith =
  (web: WebDeps, told: Told) =>
  (c: Context<WebEnv>): Promise<Response> => {
    const { kind, reference } = told;
    if (kind === 'busy') c.header('Retry-After', '5');
    const page = (
      <ProblemPage
        page={pageContext(c, web)}
        kind={kind}
        wayOn={told.wayOn ?? usualWayOn(kind, c.get('locale'))}
        posted={passing.has(kind) ? postedAgain(c) : undefined}
        {...(reference !== undefined && { reference })}
      />
    );
    return answer(c, page, statusOf[kind]);
  };

/** How one page wants its problems told: its form again with the errors in it, and where to go on. */
export type Telling = {
  readonly web: WebDeps;
  readonly again?: (errors: FieldErrors) => Page;
  readonly wayOn?: WayOn;
};

/** A use case's problem as an answer: the form again for wrong fields (422), else the page of the problem. */
export const answerProblem = (c: Context<WebEnv>, problem: Problem, telling: Telling): Promise<Response> => {
  const { web, again, wayOn } = telling;
  if (problem.kind === 'invalid' && again !== undefined)
    return answer(c, again(problem.fields), statusOf.invalid);
  return answerWith(web, { kind: problem.kind, ...(wayOn !== undefined && { wayOn }) })(c);
};

const unreadable = { 400: 'badRequest', 413: 'tooLarge', 415: 'wrongType' } as const satisfies Record<
  Unreadable,
  ProblemPageKind
>;

/** A body that was no form of ours. */
export const answerUnreadable = (web: WebDeps) => (status: Unreadable) =>
  answerWith(web, { kind: unreadable[status] });

/** The last resort: a random reference for the page and the log, and nothing else about what happened. */
export const answerUnexpected =
  (web: WebDeps) =>
  (error: Error, c: Context<WebEnv>): Promise<Response> => {
    const reference = web.deps.newId();
    web.log.unexpected({
      reference,
      method: c.req.method,
      route: matchedRoutes(c).at(-1)?.path ?? '',
      errorName: error.name,
    });
    return answerWith(web, { kind: 'unexpected', reference })(c);
  };
