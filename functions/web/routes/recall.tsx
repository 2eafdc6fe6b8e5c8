import { Hono } from 'hono';
import { participantText } from '../../../shared/i18n/index.ts';
import { recallCoordinator } from '../../../shared/use-cases/recall.ts';
import { answer, goTo } from '../answer.ts';
import { formOf } from '../keep-typed.ts';
import type { FieldErrors } from '../pages/form-parts.tsx';
import { Notice } from '../pages/notice.tsx';
import { RecallPage } from '../pages/recall.tsx';
import { answerProblem } from '../problems.tsx';
import { pageContext } from '../site.ts';
import type { WebDeps, WebEnv } from '../web-deps.ts';

/** Asking the coordinator back, long after the handover. */
export const recallRoutes = (web: WebDeps): Hono<WebEnv> => {
  const app = new Hono<WebEnv>();
  app.get('/recall', (c) => answer(c, <RecallPage page={pageContext(c, web)} form={formOf(c)} />));
  app.post('/recall', async (c) => {
    const [values, locale] = [c.get('form'), c.get('locale')];
    const result = await recallCoordinator(web.deps, { values });
    if (result.ok) return goTo(c, '/recall/sent');
    const again = (errors: FieldErrors) => (
      <RecallPage page={pageContext(c, web)} form={{ locale, values, errors }} />
    );
    return answerProblem(c, result.problem, { web, again });
  });
  app.get('/recall/sent', (c) => {
    const text = participantText(c.get('locale')).recallSent;
    return answer(c, <Notice page={pageContext(c, web)} title={text.title} paragraphs={[text.what]} />);
  });
  return app;
};
