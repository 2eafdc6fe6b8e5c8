import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Coordinator } from '../../../shared/domain/coordinator.ts';
import type { FormValues } from '../../../shared/domain/forms/form-values.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { localDate } from '../../../shared/domain/time.ts';
import { plainClock } from '../../../shared/i18n/format.ts';
import type { Locale } from '../../../shared/i18n/index.ts';
import { viewGroup } from '../../../shared/use-cases/group-page.ts';
import type { GroupView } from '../../../shared/views/coordinator.ts';
import { answer } from '../answer.ts';
import { formOf } from '../keep-typed.ts';
import { GroupPage } from '../pages/coordinator/group-page.tsx';
import { EndedGroupPage } from '../pages/coordinator/hand-over-pages.tsx';
import { groupText } from '../pages/coordinator/text.ts';
import type { FormState } from '../pages/form-parts.tsx';
import { answerProblem, statusOf } from '../problems.tsx';
import type { WebDeps, WebEnv } from '../web-deps.ts';
import { deskOf } from './coordinator-session.tsx';

/** Who is at which group. */
export type AtGroup = { readonly web: WebDeps; readonly me: Coordinator; readonly groupId: string };

export const groupPath = (groupId: string): string => `/coordinator/groups/${groupId}`;

/** An ended group says so; anything else in the way leads back to the group. */
export const answerGroupProblem = (c: Context<WebEnv>, problem: Problem, at: AtGroup): Promise<Response> => {
  const { web, me, groupId } = at;
  const locale = c.get('locale');
  if (problem.kind === 'wrongState' && (problem.state === 'handedOver' || problem.state === 'dissolved')) {
    const ended = <EndedGroupPage desk={deskOf(c, { web, me })} state={problem.state} />;
    return answer(c, ended, statusOf.wrongState);
  }
  if (problem.kind === 'notYours' || problem.kind === 'notFound') return answerProblem(c, problem, { web });
  const wayOn = { href: `/${locale}${groupPath(groupId)}`, label: groupText(locale).back };
  return answerProblem(c, problem, { web, wayOn });
};

type Reader = { readonly locale: Locale; readonly timeZone: string };

/** The date that is set, for changing it; else a suggested date, the slot's time and the nearest room. */
export const meetingValues = (
  view: GroupView,
  reader: Reader,
  wantedDate: string | undefined,
): FormValues => {
  const suggested = view.dates.find((date) => date === wantedDate);
  if (view.meeting === undefined)
    return {
      date: suggested ?? view.dates[0] ?? '',
      time: view.defaultTime,
      roomId: view.rooms[0]?.room.id ?? '',
      place: '',
    };
  const { startsAt, roomId, place } = view.meeting;
  return {
    date: suggested ?? localDate(startsAt, reader.timeZone),
    time: plainClock(startsAt, reader),
    roomId: roomId ?? '',
    place: roomId === undefined ? place : '',
  };
};

export type Shown = {
  readonly notice?: string | undefined;
  readonly status?: ContentfulStatusCode;
  /** What was typed, when it has to be shown again. */
  readonly form?: FormState;
};

/** The page of a group as it is now. */
export const showGroup = async (c: Context<WebEnv>, at: AtGroup, shown: Shown = {}): Promise<Response> => {
  const { web, me, groupId } = at;
  const view = await viewGroup(web.deps, me, groupId);
  if (!view.ok) return answerGroupProblem(c, view.problem, at);
  const locale = c.get('locale');
  const reader = { locale, timeZone: web.deps.organisation.timeZone };
  const form = shown.form ?? formOf(c, meetingValues(view.value, reader, c.req.query('date')));
  const desk = deskOf(c, { web, me, notice: shown.notice });
  return answer(
    c,
    <GroupPage desk={desk} view={view.value} form={form} now={web.deps.now()} />,
    shown.status,
  );
};
