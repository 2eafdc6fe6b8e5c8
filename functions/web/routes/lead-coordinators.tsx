import { type Context, Hono } from 'hono';
import type { Coordinator } from '../../../shared/domain/coordinator.ts';
import type { FormValues } from '../../../shared/domain/forms/form-values.ts';
import { problemText } from '../../../shared/i18n/index.ts';
import { deactivateCoordinator, leadOverview, saveCoordinator } from '../../../shared/use-cases/lead.ts';
import type { WhatIfView } from '../../../shared/views/coordinator.ts';
import { answer, goTo } from '../answer.ts';
import { formOf } from '../keep-typed.ts';
import { signInPath } from '../pages/coordinator/sign-in-pages.tsx';
import { type FieldErrors, type FormState, freshForm } from '../pages/form-parts.tsx';
import { CoordinatorFormPage } from '../pages/lead/coordinator-form-page.tsx';
import { answerProblem, statusOf } from '../problems.tsx';
import { choicesOf } from '../site.ts';
import type { WebDeps, WebEnv } from '../web-deps.ts';
import { reachValues } from './coordinator-availability.tsx';
import { deskOf, endSession, idIn, leadsOnly } from './coordinator-session.tsx';
import { toLead } from './lead.tsx';
import { answerTried } from './what-if.ts';

type Shown = {
  readonly web: WebDeps;
  readonly me: Coordinator;
  readonly form: FormState;
  readonly id?: string;
  readonly notice?: string;
  readonly tried?: WhatIfView;
};

const formPage = (c: Context<WebEnv>, { web, me, form, id, notice, tried }: Shown) => (
  <CoordinatorFormPage
    desk={deskOf(c, { web, me, notice })}
    form={form}
    choices={choicesOf(web.deps.organisation, c.get('locale'))}
    tried={tried}
    {...(id !== undefined && { id })}
  />
);

const coordinatorValues = (coordinator: Coordinator): FormValues => {
  const { firstName, email, role, locale } = coordinator;
  return { firstName, email, role, locale, ...reachValues(coordinator) };
};

type Saved = { readonly web: WebDeps; readonly me: Coordinator; readonly id?: string };

const save = async (c: Context<WebEnv>, { web, me, id }: Saved): Promise<Response> => {
  const [values, locale] = [c.get('form'), c.get('locale')];
  const result = await saveCoordinator(web.deps, me, { ...values, id: id ?? '' });
  if (result.ok) return goTo(c, '/lead?done=coordinator');
  const known = id === undefined ? {} : { id };
  if (result.problem.kind === 'addressInUse') {
    const notice = problemText(locale).pages.addressInUse.what;
    const page = formPage(c, { web, me, form: freshForm(locale, values), notice, ...known });
    return answer(c, page, statusOf.addressInUse);
  }
  const again = (errors: FieldErrors) => formPage(c, { web, me, form: { locale, values, errors }, ...known });
  return answerProblem(c, result.problem, { web, again, wayOn: toLead(locale) });
};

/** Nothing is saved, so a name or an address need not be there yet. */
const tryOut = (c: Context<WebEnv>, { web, me, id }: Saved): Promise<Response> => {
  const known = id === undefined ? {} : { id };
  const page = (shown: Pick<Shown, 'form' | 'tried'>) => formPage(c, { web, me, ...shown, ...known });
  return answerTried(c, { web, me, page, ...known });
};

const addNew = (app: Hono<WebEnv>, web: WebDeps): void => {
  app.get(
    '/lead/coordinators/new',
    leadsOnly(web, (c, me) => {
      const locale = c.get('locale');
      const form = formOf(c, { role: 'coordinator', locale, capacity: '1' });
      return answer(c, formPage(c, { web, me, form }));
    }),
  );
  app.post(
    '/lead/coordinators/new',
    leadsOnly(web, (c, me) => save(c, { web, me })),
  );
  app.post(
    '/lead/coordinators/new/what-if',
    leadsOnly(web, (c, me) => tryOut(c, { web, me })),
  );
};

/** Who starts groups: new ones, changes, and those who stop. */
export const leadCoordinatorRoutes = (web: WebDeps): Hono<WebEnv> => {
  const app = new Hono<WebEnv>();
  addNew(app, web);
  app.get(
    '/lead/coordinators/:id',
    leadsOnly(web, async (c, me) => {
      const id = idIn(c);
      const view = await leadOverview(web.deps, me);
      if (!view.ok) return answerProblem(c, view.problem, { web });
      const coordinator = view.value.coordinators.find((one) => one.id === id && one.active);
      if (coordinator === undefined)
        return answerProblem(c, { kind: 'notFound' }, { web, wayOn: toLead(c.get('locale')) });
      const form = formOf(c, coordinatorValues(coordinator));
      return answer(c, formPage(c, { web, me, form, id }));
    }),
  );
  app.post(
    '/lead/coordinators/:id',
    leadsOnly(web, (c, me) => save(c, { web, me, id: idIn(c) })),
  );
  app.post(
    '/lead/coordinators/:id/what-if',
    leadsOnly(web, (c, me) => tryOut(c, { web, me, id: idIn(c) })),
  );
  app.post(
    '/lead/coordinators/:id/deactivate',
    leadsOnly(web, async (c, me) => {
      const result = await deactivateCoordinator(web.deps, me, idIn(c));
      if (!result.ok) return answerProblem(c, result.problem, { web, wayOn: toLead(c.get('locale')) });
      if (result.value.coordinatorId !== me.id) return goTo(c, '/lead?done=deactivated');
      endSession(c, web);
      return goTo(c, `${signInPath}?done=left`);
    }),
  );
  return app;
};
