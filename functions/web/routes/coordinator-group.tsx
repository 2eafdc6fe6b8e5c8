import { type Context, Hono } from 'hono';
import type { Result } from '../../../shared/domain/problem.ts';
import { type Locale, problemText } from '../../../shared/i18n/index.ts';
import {
  cancelMeeting,
  markCalled,
  removeMember,
  scheduleMeeting,
} from '../../../shared/use-cases/group-page.ts';
import { goTo } from '../answer.ts';
import { groupText } from '../pages/coordinator/text.ts';
import { statusOf } from '../problems.tsx';
import type { WebDeps, WebEnv } from '../web-deps.ts';
import { type AtGroup, answerGroupProblem, groupPath, showGroup } from './coordinator-group-show.tsx';
import { idIn, signedIn } from './coordinator-session.tsx';
import { postedText } from './posted-text.ts';

/** What the page may say was just done; anything else in the address says nothing. */
const noticeOf = (done: string | undefined, locale: Locale): string | undefined => {
  const { saved, meeting, held } = groupText(locale);
  const notices: ReadonlyMap<string, string> = new Map([
    ['saved', saved],
    ['meeting', meeting.saved],
    ['cancelled', meeting.cancelled],
    ['held', held.done],
  ]);
  return notices.get(done ?? '');
};

const addMembers = (app: Hono<WebEnv>, web: WebDeps): void => {
  const answered = (c: Context<WebEnv>, at: AtGroup, result: Result<unknown>) =>
    result.ok ? goTo(c, `${groupPath(at.groupId)}?done=saved`) : answerGroupProblem(c, result.problem, at);

  app.post(
    '/coordinator/groups/:id/called',
    signedIn(web, async (c, me) => {
      const groupId = idIn(c);
      const called = postedText(c, 'called') === 'yes';
      const participantId = postedText(c, 'participantId');
      return answered(
        c,
        { web, me, groupId },
        await markCalled(web.deps, me, { groupId, participantId, called }),
      );
    }),
  );
  app.post(
    '/coordinator/groups/:id/remove',
    signedIn(web, async (c, me) => {
      const groupId = idIn(c);
      const participantId = postedText(c, 'participantId');
      return answered(c, { web, me, groupId }, await removeMember(web.deps, me, { groupId, participantId }));
    }),
  );
};

const addMeeting = (app: Hono<WebEnv>, web: WebDeps): void => {
  app.post(
    '/coordinator/groups/:id/meeting',
    signedIn(web, async (c, me) => {
      const [groupId, values, locale] = [idIn(c), c.get('form'), c.get('locale')];
      const at = { web, me, groupId };
      const result = await scheduleMeeting(web.deps, me, { groupId, values });
      if (result.ok) return goTo(c, `${groupPath(groupId)}?done=meeting`);
      const { problem } = result;
      if (problem.kind === 'invalid')
        return showGroup(c, at, {
          status: statusOf.invalid,
          form: { locale, values, errors: problem.fields },
        });
      if (problem.kind !== 'roomTaken') return answerGroupProblem(c, problem, at);
      const notice = problemText(locale).pages.roomTaken.what;
      const form = { locale, values, errors: {}, kept: true };
      return showGroup(c, at, { notice, status: statusOf.roomTaken, form });
    }),
  );
  app.post(
    '/coordinator/groups/:id/meeting/cancel',
    signedIn(web, async (c, me) => {
      const groupId = idIn(c);
      const result = await cancelMeeting(web.deps, me, groupId);
      if (result.ok) return goTo(c, `${groupPath(groupId)}?done=cancelled`);
      return answerGroupProblem(c, result.problem, { web, me, groupId });
    }),
  );
};

/** The group's page, its call list, and its first meeting. */
export const groupRoutes = (web: WebDeps): Hono<WebEnv> => {
  const app = new Hono<WebEnv>();
  app.get(
    '/coordinator/groups/:id',
    signedIn(web, (c, me) => {
      const notice = noticeOf(c.req.query('done'), c.get('locale'));
      return showGroup(c, { web, me, groupId: idIn(c) }, { notice });
    }),
  );
  addMembers(app, web);
  addMeeting(app, web);
  return app;
};
