import { waitCodes } from '../../shared/domain/explained.ts';
import type { ActiveParticipant } from '../../shared/domain/participant.ts';
import { instant } from '../../shared/domain/time.ts';
import { atPlace } from '../web/support/at-place.ts';
import { meetingAt, personWithLink, seatIn, unconfirmed } from '../web/support/people.ts';
import { inventedToken } from '../web/support/routes.ts';
import { openWeb, type Web } from '../web/support/visitor.ts';

export type ShownPage = { readonly name: string; readonly html: string };

const at = instant('2026-11-22T06:00:00.000Z');

const openPaths = [
  '/',
  '/sign-up',
  '/sign-up/received',
  '/link',
  '/link/sent',
  '/recall',
  '/recall/sent',
  '/privacy',
  '/promise',
  '/accessibility',
  '/start-pack',
  '/answered/declined',
  '/answered/other-time',
  '/place/erased',
  '/nowhere',
  ...['confirm', 'place', 'invitation', 'unsubscribe'].map((path) => `/${path}/${inventedToken}`),
];

const met = { seat: { ...seatIn({ id: 'g'.repeat(22) }), meeting: meetingAt } };

/** My place in each of its states, and in what makes it say more. */
const places: Readonly<Record<string, Partial<ActiveParticipant>>> = {
  ...Object.fromEntries(
    (['talk', 'waiting', 'proposed', 'invited', 'accepted', 'inGroup', 'paused', 'lapsed'] as const).map(
      (state) => [state, { state }],
    ),
  ),
  unconfirmed,
  ...Object.fromEntries(waitCodes.map((reason) => [`why: ${reason}`, { explained: { at, reason } }])),
  'a suggestion': {
    explained: {
      at,
      reason: 'noSharedSlot',
      suggestion: { effect: 'now', change: { kind: 'slot', slot: 'thu-evening' } },
    },
  },
  'still interested?': { interestAskedAt: at },
  'a date': { state: 'accepted', ...met },
};

const shown = async ({ get }: Web, name: string, path: string): Promise<ShownPage> => ({
  name,
  html: await (await get(path)).text(),
});

const posted = async ({ post }: Web, name: string, path: string): Promise<ShownPage> => ({
  name: `${name}, sent empty`,
  html: await (await post(path)).text(),
});

const placePages = async (name: string, patch: Partial<ActiveParticipant>): Promise<readonly ShownPage[]> => {
  const { web, path } = await atPlace(patch);
  const more = { waiting: ['/change', '/withdraw'], accepted: ['/change', '/leave'] }[name] ?? [];
  return Promise.all(
    ['', ...more].map((end) => shown(web, `my place, ${name}${end.replace('/', ': ')}`, `${path}${end}`)),
  );
};

const linkedPages = async (): Promise<readonly ShownPage[]> => {
  const web = openWeb();
  const confirm = (await personWithLink(web, 'confirm', unconfirmed)).token;
  const other = openWeb();
  const seat = (await personWithLink(other, 'seat', { state: 'invited' })).token;
  const third = openWeb();
  const stop = (await personWithLink(third, 'unsubscribe')).token;
  const fourth = openWeb();
  const accepted = (await personWithLink(fourth, 'seat', { state: 'accepted', ...met })).token;
  return [
    await shown(web, 'confirm', `/nb/confirm/${confirm}`),
    await posted(web, 'confirm', `/nb/confirm/${confirm}`),
    await shown(other, 'invitation', `/nb/invitation/${seat}`),
    await shown(fourth, 'invitation, accepted', `/nb/invitation/${accepted}`),
    await shown(third, 'unsubscribe', `/nb/unsubscribe/${stop}`),
    { name: 'unsubscribed', html: await (await third.post(`/nb/unsubscribe/${stop}`)).text() },
  ];
};

/** Every page that somebody who signs up can come to, in bokmål, as the first organisation has it. */
export const participantPages = async (): Promise<readonly ShownPage[]> => {
  const web = openWeb();
  const open = await Promise.all(
    openPaths.map((path) => shown(web, path.split('/A')[0] ?? path, `/nb${path}`)),
  );
  const sent = await Promise.all(
    ['/sign-up', '/link', '/recall'].map((path) => posted(web, path, `/nb${path}`)),
  );
  const place = await Promise.all(Object.entries(places).map(([name, patch]) => placePages(name, patch)));
  return [...open, ...sent, ...(await linkedPages()), ...place.flat()];
};
