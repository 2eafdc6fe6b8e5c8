import { type Context, Hono } from 'hono';
import type { Coordinator } from '../../../shared/domain/coordinator.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import type { Locale } from '../../../shared/i18n/index.ts';
import {
  calledPeople,
  exportCalled,
  leaveForCalled,
  pauseCalled,
  resumeCalled,
  viewCalled,
  withdrawCalled,
} from '../../../shared/use-cases/called-people.ts';
import { answer, answerFile, goTo } from '../answer.ts';
import { CalledListPage, calledPath } from '../pages/coordinator/called-list-page.tsx';
import { CalledAskPage, CalledPage } from '../pages/coordinator/called-page.tsx';
import { phoneText } from '../pages/coordinator/text.ts';
import { answerProblem } from '../problems.tsx';
import type { WebDeps, WebEnv } from '../web-deps.ts';
import { changeValues, offerWords, seatWords } from '../wording.ts';
import { addCalledChange, calledChangePage, toCalled, withCalled } from './coordinator-called-change.tsx';
import { deskOf, idIn, signedIn } from './coordinator-session.tsx';

/** What the page may say was just done; anything else in the address says nothing. */
const noticeOf = (done: string | undefined, locale: Locale): string | undefined => {
  const { saved, erased } = phoneText(locale).called;
  return new Map([
    ['saved', saved],
    ['erased', erased],
  ]).get(done ?? '');
};

const addPages = (app: Hono<WebEnv>, web: WebDeps): void => {
  app.get(
    calledPath,
    signedIn(web, async (c, me) => {
      const people = await calledPeople(web.deps, me);
      const notice = noticeOf(c.req.query('done'), c.get('locale'));
      return answer(c, <CalledListPage desk={deskOf(c, { web, me, notice })} people={people} />);
    }),
  );
  app.get(
    `${calledPath}/:id`,
    withCalled(web, (c, me, person) => {
      const locale = c.get('locale');
      const desk = deskOf(c, { web, me, notice: noticeOf(c.req.query('done'), locale) });
      const { place } = person;
      const wording = { organisation: web.deps.organisation, locale };
      const seat = place.seat && seatWords(wording, { ...place, seat: place.seat });
      const offers = offerWords(wording, place.preferences);
      return answer(c, <CalledPage desk={desk} person={person} seat={seat} offers={offers} />);
    }),
  );
};

/** Going for good and leaving a group, each asked once more; `after` is where a yes leads. */
const addGoing = (app: Hono<WebEnv>, web: WebDeps): void => {
  const ways = {
    withdraw: { act: withdrawCalled, after: () => `${calledPath}?done=erased` },
    leave: { act: leaveForCalled, after: (id: string) => `${calledPath}/${id}?done=saved` },
  } as const;
  for (const way of ['withdraw', 'leave'] as const) {
    const { act, after } = ways[way];
    app.get(
      `${calledPath}/:id/${way}`,
      withCalled(web, (c, me, person) =>
        answer(c, <CalledAskPage desk={deskOf(c, { web, me })} person={person} way={way} />),
      ),
    );
    app.post(
      `${calledPath}/:id/${way}`,
      signedIn(web, async (c, me) => {
        const result = await act(web.deps, me, idIn(c));
        if (result.ok) return goTo(c, after(idIn(c)));
        return answerProblem(c, result.problem, { web, wayOn: toCalled(c.get('locale')) });
      }),
    );
  }
};

type Failed = { readonly web: WebDeps; readonly me: Coordinator; readonly problem: Problem };

/** Whoever has no times left must name some before going back to the queue: the form, with that in it. */
const actFailed = async (c: Context<WebEnv>, { web, me, problem }: Failed): Promise<Response> => {
  const wayOn = toCalled(c.get('locale'));
  const person = problem.kind === 'invalid' ? await viewCalled(web.deps, me, idIn(c)) : undefined;
  if (person?.ok !== true) return answerProblem(c, problem, { web, wayOn });
  const values = changeValues(person.value.place);
  return answerProblem(c, problem, {
    web,
    again: (errors) =>
      calledChangePage(c, {
        web,
        me,
        person: person.value,
        form: { locale: c.get('locale'), values, errors },
      }),
  });
};

const addPresses = (app: Hono<WebEnv>, web: WebDeps): void => {
  const acts = { pause: pauseCalled, resume: resumeCalled };
  for (const name of ['pause', 'resume'] as const) {
    app.post(
      `${calledPath}/:id/${name}`,
      signedIn(web, async (c, me) => {
        const result = await acts[name](web.deps, me, idIn(c));
        if (result.ok) return goTo(c, `${calledPath}/${idIn(c)}?done=saved`);
        return actFailed(c, { web, me, problem: result.problem });
      }),
    );
  }
};

const addExport = (app: Hono<WebEnv>, web: WebDeps): void => {
  app.get(
    `${calledPath}/:id/data.json`,
    signedIn(web, async (c, me) => {
      const data = await exportCalled(web.deps, me, idIn(c));
      if (!data.ok) return answerProblem(c, data.problem, { web, wayOn: toCalled(c.get('locale')) });
      return answerFile(c, phoneText(c.get('locale')).called.dataName, data.value);
    }),
  );
};

/** People without e-mail: a list, and for each what my place is to others, done at their word. */
export const calledRoutes = (web: WebDeps): Hono<WebEnv> => {
  const app = new Hono<WebEnv>();
  addPages(app, web);
  addGoing(app, web);
  addPresses(app, web);
  addCalledChange(app, web);
  addExport(app, web);
  return app;
};
