import { idOf, personNamed, roomNamed } from '../use-cases/support/entities.ts';
import { putPeople } from '../use-cases/support/table.ts';
import { linkFor } from '../web/support/people.ts';
import { inventedToken } from '../web/support/routes.ts';
import { openStaffWeb } from '../web/support/staff.ts';
import { openLambda } from './lambda.ts';

/** One table with a group, a place, a question and a room in it, and the path of each form to something that is there. */
export const furnished = async () => {
  const web = await openStaffWeb();
  const { group, people } = await web.groupIn('scheduled');
  const asked = await web.groupIn('asked', { seats: [] });
  await web.kit.store.commit([{ type: 'room', after: roomNamed('Nær') }]);
  const called = personNamed('Ane', { email: undefined, phone: '+4740000098', assistedBy: web.olav.id });
  await putPeople(web.kit, [called]);
  const tokens: Readonly<Record<string, string>> = {
    confirm: await linkFor(web, people[0]!, 'confirm'),
    place: await linkFor(web, people[0]!, 'place'),
    invitation: await linkFor(web, people[0]!, 'seat'),
    ask: await web.askToken(asked.group),
    called: called.id,
    groups: group.id,
    asks: asked.group.id,
    coordinators: web.olav.id,
    rooms: idOf('Nær'),
  };
  const real = (path: string): string =>
    path.replace(/([a-z-]+)\/A{22}\.B{43}/, (_, step: string) => `${step}/${tokens[step] ?? inventedToken}`);
  return { web, real, cookie: await web.cookieOf(web.liv), ...openLambda(web.kit) };
};
export type World = Awaited<ReturnType<typeof furnished>>;
