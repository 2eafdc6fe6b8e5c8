import { type Context, Hono } from 'hono';
import type { Coordinator } from '../../../shared/domain/coordinator.ts';
import type { FormValues } from '../../../shared/domain/forms/form-values.ts';
import { isPast, localDate } from '../../../shared/domain/time.ts';
import { updateAvailability } from '../../../shared/use-cases/availability.ts';
import type { WhatIfView } from '../../../shared/views/coordinator.ts';
import { answer, goTo } from '../answer.ts';
import { formOf } from '../keep-typed.ts';
import { AvailabilityPage } from '../pages/coordinator/availability-page.tsx';
import { coordinatorText } from '../pages/coordinator/text.ts';
import type { FieldErrors, FormState } from '../pages/form-parts.tsx';
import { answerProblem } from '../problems.tsx';
import { choicesOf } from '../site.ts';
import type { WebDeps, WebEnv } from '../web-deps.ts';
import { deskOf, signedIn } from './coordinator-session.tsx';
import { answerTried } from './what-if.ts';

/** Where, when and how many: what stands in the form at first, also on the lead's page. */
export const reachValues = ({ areas, video, slots, languages, capacity }: Coordinator): FormValues => ({
  areas,
  ...(video && { video: 'yes' }),
  slots,
  languages,
  capacity: String(capacity),
});

/** A pause that is over is not shown: posted again, it would be a date in the past. */
const availabilityValues = (me: Coordinator, { organisation, now }: WebDeps['deps']): FormValues => {
  const { pausedUntil } = me;
  const paused = pausedUntil !== undefined && !isPast(pausedUntil, now());
  return { ...reachValues(me), pausedUntil: paused ? localDate(pausedUntil, organisation.timeZone) : '' };
};

type Shown = {
  readonly web: WebDeps;
  readonly me: Coordinator;
  readonly form: FormState;
  readonly notice?: string;
  readonly tried?: WhatIfView;
};

const availabilityPage = (c: Context<WebEnv>, { web, me, form, notice, tried }: Shown) => (
  <AvailabilityPage
    desk={deskOf(c, { web, me, notice })}
    form={form}
    choices={choicesOf(web.deps.organisation, c.get('locale'))}
    tried={tried}
  />
);

/** A coordinator's own limits. */
export const availabilityRoutes = (web: WebDeps): Hono<WebEnv> => {
  const app = new Hono<WebEnv>();
  app.get(
    '/coordinator/availability',
    signedIn(web, (c, me) => {
      const locale = c.get('locale');
      const form = formOf(c, availabilityValues(me, web.deps));
      const done = c.req.query('done') === 'saved';
      const notice = done ? { notice: coordinatorText(locale).availability.saved } : {};
      return answer(c, availabilityPage(c, { web, me, form, ...notice }));
    }),
  );
  app.post(
    '/coordinator/availability',
    signedIn(web, async (c, me) => {
      const [values, locale] = [c.get('form'), c.get('locale')];
      const result = await updateAvailability(web.deps, me, values);
      if (result.ok) return goTo(c, '/coordinator/availability?done=saved');
      const again = (errors: FieldErrors) =>
        availabilityPage(c, { web, me, form: { locale, values, errors } });
      return answerProblem(c, result.problem, { web, again });
    }),
  );
  app.post(
    '/coordinator/availability/what-if',
    signedIn(web, (c, me) => {
      const page = (shown: Omit<Shown, 'web' | 'me'>) => availabilityPage(c, { web, me, ...shown });
      return answerTried(c, { web, me, id: me.id, page });
    }),
  );
  return app;
};
