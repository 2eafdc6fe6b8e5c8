import { Hono } from 'hono';
import { participantText, problemText } from '../../../shared/i18n/index.ts';
import { unsubscribe, viewUnsubscribe } from '../../../shared/use-cases/unsubscribe.ts';
import { answer } from '../answer.ts';
import { Notice } from '../pages/notice.tsx';
import { UnsubscribePage } from '../pages/unsubscribe.tsx';
import { answerProblem } from '../problems.tsx';
import { pageContext } from '../site.ts';
import type { WebDeps, WebEnv } from '../web-deps.ts';

/**
 * One click stops the mails, from our page or from a mail program (RFC 8058). The answer to the post is
 * the page itself and not 303: mail programs that post must not be redirected, and doing it twice is harmless.
 */
export const unsubscribeRoutes = (web: WebDeps): Hono<WebEnv> => {
  const app = new Hono<WebEnv>();
  app.get('/unsubscribe/:token', async (c) => {
    const view = await viewUnsubscribe(web.deps, c.req.param('token'));
    if (!view.ok) return answerProblem(c, view.problem, { web });
    return answer(c, <UnsubscribePage page={pageContext(c, web)} action={c.req.path} />);
  });
  app.post('/unsubscribe/:token', async (c) => {
    const result = await unsubscribe(web.deps, c.req.param('token'));
    if (!result.ok) {
      const wayOn = { href: `/${c.get('locale')}/link`, label: problemText(c.get('locale')).links.newLink };
      return answerProblem(c, result.problem, { web, wayOn });
    }
    const text = participantText(c.get('locale')).unsubscribe;
    return answer(c, <Notice page={pageContext(c, web)} title={text.doneTitle} paragraphs={[text.done]} />);
  });
  return app;
};
