import type { Context, Hono } from 'hono';
import type { Coordinator } from '../../../shared/domain/coordinator.ts';
import type { Locale } from '../../../shared/i18n/index.ts';
import { changeCalled, viewCalled } from '../../../shared/use-cases/called-people.ts';
import type { CalledPersonView } from '../../../shared/views/coordinator.ts';
import { answer, goTo } from '../answer.ts';
import { formOf } from '../keep-typed.ts';
import { CalledChangePage } from '../pages/coordinator/called-change-page.tsx';
import { calledPath } from '../pages/coordinator/called-list-page.tsx';
import { phoneText } from '../pages/coordinator/text.ts';
import { type FieldErrors, type FormState, freshForm } from '../pages/form-parts.tsx';
import { isSeated } from '../pages/place-states.ts';
import { answerProblem, statusOf } from '../problems.tsx';
import { choicesOf } from '../site.ts';
import type { WebDeps, WebEnv } from '../web-deps.ts';
import { changeValues } from '../wording.ts';
import { deskOf, idIn, signedIn } from './coordinator-session.tsx';

/** From a problem back to the list. */
export const toCalled = (locale: Locale) => ({
  href: `/${locale}${calledPath}`,
  label: phoneText(locale).called.title,
});

type OfPerson = (
  c: Context<WebEnv>,
  me: Coordinator,
  person: CalledPersonView,
) => Response | Promise<Response>;

/** A page about one of those whom somebody calls; for anybody else's there is none. */
export const withCalled = (web: WebDeps, handler: OfPerson) =>
  signedIn(web, async (c, me) => {
    const person = await viewCalled(web.deps, me, idIn(c));
    return person.ok
      ? handler(c, me, person.value)
      : answerProblem(c, person.problem, { web, wayOn: toCalled(c.get('locale')) });
  });

type Shown = {
  readonly web: WebDeps;
  readonly me: Coordinator;
  readonly person: CalledPersonView;
  readonly form: FormState;
  readonly notice?: string;
};

export const calledChangePage = (c: Context<WebEnv>, { web, me, person, form, notice }: Shown) => (
  <CalledChangePage
    desk={deskOf(c, { web, me, notice })}
    form={form}
    choices={choicesOf(web.deps.organisation, c.get('locale'))}
    path={`${calledPath}/${person.participantId}`}
    seated={isSeated(person.place.state)}
  />
);

/** Changing what somebody without e-mail has said; a number that is somebody else's is said on the form. */
export const addCalledChange = (app: Hono<WebEnv>, web: WebDeps): void => {
  const path = `${calledPath}/:id/change`;
  app.get(
    path,
    withCalled(web, (c, me, person) => {
      const form = formOf(c, changeValues(person.place));
      return answer(c, calledChangePage(c, { web, me, person, form }));
    }),
  );
  app.post(
    path,
    signedIn(web, async (c, me) => {
      const [id, values, locale] = [idIn(c), c.get('form'), c.get('locale')];
      const result = await changeCalled(web.deps, me, { id, values });
      if (result.ok) return goTo(c, `${calledPath}/${id}?done=saved`);
      const { problem } = result;
      const person = await viewCalled(web.deps, me, id);
      if (!person.ok) return answerProblem(c, person.problem, { web, wayOn: toCalled(locale) });
      const shown = { web, me, person: person.value };
      const { inUse, late } = phoneText(locale).called;
      const tooLate = problem.kind === 'wrongState' && isSeated(person.value.state);
      if (problem.kind === 'addressInUse' || tooLate) {
        const notice = tooLate ? late : inUse;
        const page = calledChangePage(c, { ...shown, form: freshForm(locale, values), notice });
        return answer(c, page, statusOf[problem.kind]);
      }
      const again = (errors: FieldErrors) =>
        calledChangePage(c, { ...shown, form: { locale, values, errors } });
      return answerProblem(c, problem, { web, again, wayOn: toCalled(locale) });
    }),
  );
};
