import type { FunctionName } from '../../infra/constructs/bundle.ts';
import { loadOrganisation } from '../../shared/organisation/registry.ts';
import { offeredSlots } from '../../shared/organisation/slots.ts';
import { type ApiEvent, apiEvent } from './event.ts';
import type { Stage } from './stage.ts';

export const bare = 'bare';
/** What is measured against: a bundle, and what it is called with. */
export type Target = {
  readonly name: string;
  readonly bundle: FunctionName | typeof bare;
  readonly event: ApiEvent | Readonly<Record<string, unknown>>;
  readonly environment?: Readonly<Record<string, string>>;
};

/** Stands for six digits that differ from request to request, in what must not be sent twice. */
export const changing = 'NNNNNN';

const signUpForm = (): URLSearchParams => {
  const organisation = loadOrganisation('link-bergen');
  const slots = offeredSlots(organisation).slice(0, 2);
  return new URLSearchParams([
    ['formKey', `benchbenchbench_${changing}`],
    ['firstName', 'Kim'],
    ['email', `deltaker-${changing}@example.com`],
    ['home', organisation.areas[0]?.id ?? ''],
    ['maxMinutes', '30'],
    ...slots.map(({ id }): [string, string] => ['slots', id]),
    ['languages', 'no'],
    ['mode', 'inPerson'],
    ['adult', 'yes'],
  ]);
};

/** The reference: one row read and answered. */
export const bareTarget = ({ row }: Stage): Target => ({
  name: 'bare Hono, one read',
  bundle: bare,
  event: apiEvent({ path: `/rows/${encodeURIComponent(row.pk)}/${encodeURIComponent(row.sk)}` }),
});

/** The four pages of the web function that are asked for most. */
export const webTargets = ({ placeToken, sessionToken }: Stage): readonly Target[] => {
  const web = (name: string, request: Parameters<typeof apiEvent>[0]): Target => ({
    name: `web: ${name}`,
    bundle: 'web',
    event: apiEvent(request),
  });
  return [
    web('form', { path: '/nb/sign-up' }),
    web('submit', { path: '/nb/sign-up', form: signUpForm() }),
    web('my place', { path: `/nb/place/${placeToken}` }),
    web('coordinator', { path: '/nb/coordinator', cookie: `__Host-krets=${sessionToken}` }),
  ];
};

/** The other functions, called with nothing to do, so that what is measured is their start. */
export const idleTargets = ({ emptyTable }: Stage): readonly Target[] => {
  const environment = { TABLE_NAME: emptyTable };
  return [
    { name: 'mailer', bundle: 'mailer', event: { Records: [] }, environment },
    { name: 'matcher', bundle: 'matcher', event: {}, environment },
    { name: 'follow-up', bundle: 'follow-up', event: {}, environment },
    { name: 'feedback', bundle: 'feedback', event: { Records: [] }, environment },
  ];
};
