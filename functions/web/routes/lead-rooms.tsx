import { type Context, Hono } from 'hono';
import type { Coordinator, Room } from '../../../shared/domain/coordinator.ts';
import type { FormValues } from '../../../shared/domain/forms/form-values.ts';
import { leadOverview, saveRoom } from '../../../shared/use-cases/lead.ts';
import { answer, goTo } from '../answer.ts';
import { formOf } from '../keep-typed.ts';
import type { FieldErrors, FormState } from '../pages/form-parts.tsx';
import { RoomFormPage } from '../pages/lead/room-form-page.tsx';
import { answerProblem } from '../problems.tsx';
import { choicesOf } from '../site.ts';
import type { WebDeps, WebEnv } from '../web-deps.ts';
import { deskOf, idIn, leadsOnly } from './coordinator-session.tsx';
import { toLead } from './lead.tsx';

type Shown = {
  readonly web: WebDeps;
  readonly me: Coordinator;
  readonly form: FormState;
  readonly id?: string;
};

const formPage = (c: Context<WebEnv>, { web, me, form, id }: Shown) => (
  <RoomFormPage
    desk={deskOf(c, { web, me })}
    form={form}
    choices={choicesOf(web.deps.organisation, c.get('locale'))}
    {...(id !== undefined && { id })}
  />
);

const roomValues = ({ name, address, area, seats, stepFree, slots, active }: Room): FormValues => ({
  name,
  address,
  area,
  seats: String(seats),
  ...(stepFree && { stepFree: 'yes' }),
  slots,
  ...(active && { active: 'yes' }),
});

type Saved = { readonly web: WebDeps; readonly me: Coordinator; readonly id?: string };

const save = async (c: Context<WebEnv>, { web, me, id }: Saved): Promise<Response> => {
  const [values, locale] = [c.get('form'), c.get('locale')];
  const result = await saveRoom(web.deps, me, { ...values, id: id ?? '' });
  if (result.ok) return goTo(c, '/lead?done=room');
  const known = id === undefined ? {} : { id };
  const again = (errors: FieldErrors) => formPage(c, { web, me, form: { locale, values, errors }, ...known });
  return answerProblem(c, result.problem, { web, again, wayOn: toLead(locale) });
};

/** Rooms that groups may meet in. */
export const leadRoomRoutes = (web: WebDeps): Hono<WebEnv> => {
  const app = new Hono<WebEnv>();
  app.get(
    '/lead/rooms/new',
    leadsOnly(web, (c, me) => {
      const form = formOf(c, { active: 'yes' });
      return answer(c, formPage(c, { web, me, form }));
    }),
  );
  app.post(
    '/lead/rooms/new',
    leadsOnly(web, (c, me) => save(c, { web, me })),
  );
  app.get(
    '/lead/rooms/:id',
    leadsOnly(web, async (c, me) => {
      const id = idIn(c);
      const view = await leadOverview(web.deps, me);
      if (!view.ok) return answerProblem(c, view.problem, { web });
      const room = view.value.rooms.find((one) => one.id === id);
      if (room === undefined)
        return answerProblem(c, { kind: 'notFound' }, { web, wayOn: toLead(c.get('locale')) });
      return answer(c, formPage(c, { web, me, form: formOf(c, roomValues(room)), id }));
    }),
  );
  app.post(
    '/lead/rooms/:id',
    leadsOnly(web, (c, me) => save(c, { web, me, id: idIn(c) })),
  );
  return app;
};
