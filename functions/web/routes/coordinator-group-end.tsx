import { Hono } from 'hono';
import { instant } from '../../../shared/domain/time.ts';
import {
  closeGroup,
  confidentialityAgreed,
  giveBack,
  handOver,
  meetingHeld,
  viewGroup,
} from '../../../shared/use-cases/group-page.ts';
import { answer, goTo } from '../answer.ts';
import { HandOverPage, ReceiptPage } from '../pages/coordinator/hand-over-pages.tsx';
import type { WebDeps, WebEnv } from '../web-deps.ts';
import { answerGroupProblem, groupPath } from './coordinator-group-show.tsx';
import { deskOf, idIn, signedIn } from './coordinator-session.tsx';
import { postedText } from './posted-text.ts';

const addHandOver = (app: Hono<WebEnv>, web: WebDeps): void => {
  app.get(
    '/coordinator/groups/:id/hand-over',
    signedIn(web, async (c, me) => {
      const at = { web, me, groupId: idIn(c) };
      const view = await viewGroup(web.deps, me, at.groupId);
      if (!view.ok) return answerGroupProblem(c, view.problem, at);
      const { state } = view.value;
      if (state !== 'meeting')
        return answerGroupProblem(c, { kind: 'wrongState', state, event: 'handOver' }, at);
      return answer(c, <HandOverPage desk={deskOf(c, { web, me })} view={view.value} />);
    }),
  );
  // The one post that answers with a page: the phrase is stored nowhere and must not stand in an address.
  app.post(
    '/coordinator/groups/:id/hand-over',
    signedIn(web, async (c, me) => {
      const at = { web, me, groupId: idIn(c) };
      const result = await handOver(web.deps, me, at.groupId);
      if (!result.ok) return answerGroupProblem(c, result.problem, at);
      const { phrase, people, erasedAt } = result.value.receipt;
      const receipt = { phrase, people, erasedAt: instant(erasedAt) };
      // The phrase is shown this once, so there is no way from here to another language.
      const desk = deskOf(c, { web, me });
      const { path: _path, ...page } = desk.page;
      return answer(c, <ReceiptPage desk={{ ...desk, page }} receipt={receipt} />);
    }),
  );
};

const addWaysOut = (app: Hono<WebEnv>, web: WebDeps): void => {
  app.post(
    '/coordinator/groups/:id/give-back',
    signedIn(web, async (c, me) => {
      const at = { web, me, groupId: idIn(c) };
      const result = await giveBack(web.deps, me, at.groupId);
      return result.ok ? goTo(c, '/coordinator?done=givenBack') : answerGroupProblem(c, result.problem, at);
    }),
  );
  app.post(
    '/coordinator/groups/:id/close',
    signedIn(web, async (c, me) => {
      const at = { web, me, groupId: idIn(c) };
      const result = await closeGroup(web.deps, me, at.groupId);
      return result.ok ? goTo(c, '/coordinator?done=closed') : answerGroupProblem(c, result.problem, at);
    }),
  );
};

/** From the first meeting on: held, handed over, given back, closed. */
export const groupEndRoutes = (web: WebDeps): Hono<WebEnv> => {
  const app = new Hono<WebEnv>();
  app.post(
    '/coordinator/groups/:id/held',
    signedIn(web, async (c, me) => {
      const groupId = idIn(c);
      const agreed = postedText(c, 'confidentialityAgreed') === 'yes';
      const result = await meetingHeld(web.deps, me, { groupId, confidentialityAgreed: agreed });
      if (result.ok) return goTo(c, `${groupPath(groupId)}?done=held`);
      return answerGroupProblem(c, result.problem, { web, me, groupId });
    }),
  );
  app.post(
    '/coordinator/groups/:id/agreed',
    signedIn(web, async (c, me) => {
      const groupId = idIn(c);
      const result = await confidentialityAgreed(web.deps, me, groupId);
      if (result.ok) return goTo(c, `${groupPath(groupId)}?done=saved`);
      return answerGroupProblem(c, result.problem, { web, me, groupId });
    }),
  );
  addHandOver(app, web);
  addWaysOut(app, web);
  return app;
};
