import { Hono } from 'hono';
import { localDate } from '../../../shared/domain/time.ts';
import { leadFigures } from '../../../shared/use-cases/lead.ts';
import { answer } from '../answer.ts';
import { leadText } from '../pages/coordinator/text.ts';
import { csvOf, figureLines } from '../pages/lead/figures-csv.ts';
import { FiguresPage } from '../pages/lead/figures-page.tsx';
import { answerProblem } from '../problems.tsx';
import type { WebDeps, WebEnv } from '../web-deps.ts';
import { labelsOf } from './coordinator-labels.ts';
import { deskOf, leadsOnly } from './coordinator-session.tsx';

/** Figures for the board, as a page and as a file. */
export const leadFigureRoutes = (web: WebDeps): Hono<WebEnv> => {
  const app = new Hono<WebEnv>();
  const { organisation } = web.deps;
  app.get(
    '/lead/figures',
    leadsOnly(web, async (c, me) => {
      const view = await leadFigures(web.deps, me);
      if (!view.ok) return answerProblem(c, view.problem, { web });
      return answer(c, <FiguresPage desk={deskOf(c, { web, me })} view={view.value} />);
    }),
  );
  app.get(
    '/lead/figures.csv',
    leadsOnly(web, async (c, me) => {
      const view = await leadFigures(web.deps, me);
      if (!view.ok) return answerProblem(c, view.problem, { web });
      const locale = c.get('locale');
      const words = { text: leadText(locale), labels: labelsOf(organisation, locale) };
      const date = localDate(view.value.at, organisation.timeZone);
      return c.body(csvOf(figureLines(view.value, words), locale), 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${date}.csv"`,
      });
    }),
  );
  return app;
};
