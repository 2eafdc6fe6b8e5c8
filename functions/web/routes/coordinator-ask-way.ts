import type { Context } from 'hono';
import { parseToken } from '../../../shared/domain/token.ts';
import type { AskedBy } from '../../../shared/use-cases/answer-ask.ts';
import type { AskContext } from '../pages/coordinator/ask-page.tsx';
import { pageContext } from '../site.ts';
import type { WebDeps, WebEnv } from '../web-deps.ts';
import { labelsOf } from './coordinator-labels.ts';
import { idIn, signedIn } from './coordinator-session.tsx';

/** Who is at which question, however they came to it. */
export type Asked = {
  readonly web: WebDeps;
  readonly by: AskedBy;
  /** Path of the question's page, after the language. */
  readonly path: string;
  /** Undefined where the link is none of ours. */
  readonly groupId: string | undefined;
  /** Whoever is signed in. */
  readonly me?: AskContext['me'];
};

type AskHandler = (c: Context<WebEnv>, asked: Asked) => Response | Promise<Response>;

/** One of the ways to a question: its route, and what tells a handler whose question it is. */
export type AskWay = {
  readonly route: string;
  readonly asking: (handler: AskHandler) => (c: Context<WebEnv>) => Response | Promise<Response>;
};

/** By the link of the mail: no sign-in, nothing but this question. */
export const askByLink = (web: WebDeps): AskWay => ({
  route: '/ask/:token',
  asking: (handler) => (c) => {
    const token = c.req.param('token') ?? '';
    return handler(c, { web, by: { token }, path: `/ask/${token}`, groupId: parseToken(token)?.id });
  },
});

/** From the overview of whoever is signed in: the questions that were put to them, and no others. */
export const askBySession = (web: WebDeps): AskWay => ({
  route: '/coordinator/asks/:id',
  asking: (handler) =>
    signedIn(web, (c, me) => {
      const groupId = idIn(c);
      const by = { groupId, coordinatorId: me.id };
      return handler(c, { web, by, path: `/coordinator/asks/${groupId}`, groupId, me });
    }),
});

export const askContext = (c: Context<WebEnv>, { web, path, me }: Asked): AskContext => ({
  page: pageContext(c, web),
  labels: labelsOf(web.deps.organisation, c.get('locale')),
  path,
  ...(me !== undefined && { me }),
});
