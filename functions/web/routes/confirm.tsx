import { type Context, Hono } from 'hono';
import { confirm, viewConfirm } from '../../../shared/use-cases/confirm.ts';
import type { ConfirmView } from '../../../shared/views/participant.ts';
import { answer, goTo } from '../answer.ts';
import { formOf } from '../keep-typed.ts';
import { AlreadyConfirmedPage, ConfirmPage } from '../pages/confirm.tsx';
import { type FieldErrors, type FormState, formAgain } from '../pages/form-parts.tsx';
import { saidFirst } from '../pages/place.tsx';
import { answerProblem } from '../problems.tsx';
import { choicesOf, pageContext } from '../site.ts';
import type { WebDeps, WebEnv } from '../web-deps.ts';
import { offerWords } from '../wording.ts';
import { agreementsOf } from './start.tsx';

type Shown = { readonly form: FormState; readonly view: ConfirmView };

const confirmPage = (c: Context<WebEnv>, web: WebDeps, { form, view }: Shown) => (
  <ConfirmPage
    page={pageContext(c, web)}
    form={form}
    said={{ ...view, offers: offerWords({ ...web.deps, locale: c.get('locale') }, view.preferences) }}
    talk={web.deps.organisation.talk}
    choices={choicesOf(web.deps.organisation, c.get('locale'))}
    agreements={agreementsOf(web.deps.organisation, c.get('locale'))}
  />
);

/** Step 2. A wrong form needs the name again, so it costs one more read; a right one does not. */
export const confirmRoutes = (web: WebDeps): Hono<WebEnv> => {
  const app = new Hono<WebEnv>();
  app.get('/confirm/:token', async (c) => {
    const view = await viewConfirm(web.deps, c.req.param('token'), c.get('locale'));
    if (!view.ok) return answerProblem(c, view.problem, { web });
    const { firstName, alreadyConfirmed } = view.value;
    if (alreadyConfirmed)
      return answer(c, <AlreadyConfirmedPage page={pageContext(c, web)} firstName={firstName} />);
    return answer(c, confirmPage(c, web, { form: formOf(c), view: view.value }));
  });
  app.post('/confirm/:token', async (c) => {
    const [token, values, locale] = [c.req.param('token'), c.get('form'), c.get('locale')];
    const result = await confirm(web.deps, { token, values, locale });
    if (result.ok) {
      const { placeToken, outcome } = result.value;
      // My place says first what became of what somebody who had one before typed here.
      return goTo(c, `/place/${placeToken}${saidFirst(outcome) ? `?answered=${outcome}` : ''}`);
    }
    if (result.problem.kind !== 'invalid') return answerProblem(c, result.problem, { web });
    const view = await viewConfirm(web.deps, token, locale);
    if (!view.ok) return answerProblem(c, view.problem, { web });
    const again = (errors: FieldErrors) =>
      confirmPage(c, web, { form: formAgain({ locale, values, errors }), view: view.value });
    return answerProblem(c, result.problem, { web, again });
  });
  return app;
};
