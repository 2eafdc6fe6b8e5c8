import { Hono } from 'hono';
import { coordinatorHome } from '../../../shared/use-cases/home.ts';
import { answer } from '../answer.ts';
import { HomePage } from '../pages/coordinator/home-page.tsx';
import { SheetPage } from '../pages/coordinator/sheet-page.tsx';
import { groupText } from '../pages/coordinator/text.ts';
import { answerProblem } from '../problems.tsx';
import type { WebDeps, WebEnv } from '../web-deps.ts';
import { type AtDesk, deskOf, signedIn } from './coordinator-session.tsx';
import { startPackOf } from './start.tsx';

/** The overview, and the sheet to print for a first meeting. */
export const homeRoutes = (web: WebDeps): Hono<WebEnv> => {
  const app = new Hono<WebEnv>();
  app.get(
    '/coordinator',
    signedIn(web, async (c, me) => {
      const home = await coordinatorHome(web.deps, me);
      if (!home.ok) return answerProblem(c, home.problem, { web });
      const text = groupText(c.get('locale'));
      const done = c.req.query('done');
      const notices = { closed: text.close.done, givenBack: text.giveBack.done } as const;
      const notice: AtDesk['notice'] = done === 'closed' || done === 'givenBack' ? notices[done] : undefined;
      return answer(
        c,
        <HomePage desk={deskOf(c, { web, me, notice })} view={home.value} now={web.deps.now()} />,
      );
    }),
  );
  app.get(
    '/coordinator/sheet',
    signedIn(web, (c, me) => {
      const given = startPackOf(web.deps.organisation, c.get('locale'));
      return answer(c, <SheetPage desk={deskOf(c, { web, me })} {...given} />);
    }),
  );
  return app;
};
