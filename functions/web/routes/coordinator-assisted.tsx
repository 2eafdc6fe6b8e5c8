import { type Context, Hono } from 'hono';
import type { Coordinator } from '../../../shared/domain/coordinator.ts';
import { assistedSignUp } from '../../../shared/use-cases/assisted.ts';
import { shownMark } from '../../../shared/use-cases/shown-texts.ts';
import { answer, goTo } from '../answer.ts';
import { formOf } from '../keep-typed.ts';
import { AssistedPage } from '../pages/coordinator/assisted-page.tsx';
import { phoneText } from '../pages/coordinator/text.ts';
import { type FieldErrors, type FormState, formAgain, freshForm } from '../pages/form-parts.tsx';
import { answerProblem, statusOf } from '../problems.tsx';
import { signUpDefaults } from '../sign-up-defaults.ts';
import { choicesOf } from '../site.ts';
import type { WebDeps, WebEnv } from '../web-deps.ts';
import { deskOf, signedIn } from './coordinator-session.tsx';
import { agreementsOf } from './start.tsx';

type Shown = {
  readonly web: WebDeps;
  readonly me: Coordinator;
  readonly form: FormState;
  readonly notice?: string;
};

const assistedPage = (c: Context<WebEnv>, { web, me, form, notice }: Shown) => {
  const { organisation } = web.deps;
  const locale = c.get('locale');
  return (
    <AssistedPage
      desk={deskOf(c, { web, me, notice })}
      form={form}
      choices={choicesOf(organisation, locale)}
      agreements={agreementsOf(organisation, locale)}
      shown={shownMark(web.deps, { locale })}
      talk={organisation.talk}
    />
  );
};

/** A coordinator signs somebody up on the phone. The form's key makes a second press the same sign-up. */
export const assistedRoutes = (web: WebDeps): Hono<WebEnv> => {
  const app = new Hono<WebEnv>();
  app.get(
    '/coordinator/assisted',
    signedIn(web, (c, me) => {
      const locale = c.get('locale');
      const form = formOf(c, signUpDefaults(web, locale));
      const done = c.req.query('done') === 'saved';
      const notice = done ? { notice: phoneText(locale).assisted.saved } : {};
      return answer(c, assistedPage(c, { web, me, form, ...notice }));
    }),
  );
  app.post(
    '/coordinator/assisted',
    signedIn(web, async (c, me) => {
      const [values, locale] = [c.get('form'), c.get('locale')];
      // The texts were read out as they stand on this page, so its language is the one of the consent.
      const result = await assistedSignUp(web.deps, { ...me, locale }, values);
      if (result.ok) return goTo(c, '/coordinator/assisted?done=saved');
      if (result.problem.kind === 'addressInUse') {
        const notice = phoneText(locale).assisted.inUse;
        const page = assistedPage(c, { web, me, form: freshForm(locale, values), notice });
        return answer(c, page, statusOf.addressInUse);
      }
      const again = (errors: FieldErrors) =>
        assistedPage(c, { web, me, form: formAgain({ locale, values, errors }) });
      return answerProblem(c, result.problem, { web, again });
    }),
  );
  return app;
};
