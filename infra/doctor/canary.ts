import { offeredSlots } from '../../shared/organisation/slots.ts';
import { linkPrefix, outboxPrefix, ownSortKey, participantKey } from '../../shared/store/keys.ts';
import type { Settings } from '../settings.ts';
import type { DeploymentFacts } from './areas/deployment.ts';
import { named } from './deployed.ts';
import { ask, type Fact, judge } from './fact.ts';
import { about, type Finding } from './finding.ts';
import type { Partition, World } from './port.ts';

export type CanaryOrder = {
  readonly settings: Settings;
  readonly deployment: DeploymentFacts;
  /** An address, or `success` or `bounce` for those of SES's mailbox simulator. */
  readonly to: string;
};

/** Long enough for a cold start, a slow stream and a retry. */
const patience = { mail: 90_000, bounce: 120_000, step: 2_000 } as const;

/** The simulator takes a label, and each address has its own share of mails a day. */
const addressOf = (to: string, label: string): string =>
  to === 'success' || to === 'bounce' ? `${to}+${label}@simulator.amazonses.com` : to;

const formKeyOf = (html: string): string | undefined =>
  /name="formKey"[^>]*value="([\w-]{22})"/.exec(html)?.[1];

/** What somebody would fill in who can come at the first time offered, in the first area. */
const filledIn = (
  { organisation }: Settings,
  { formKey, email }: Record<'formKey' | 'email', string>,
): string =>
  new URLSearchParams({
    formKey,
    firstName: 'Test',
    email,
    phone: '',
    website: '',
    home: organisation.areas[0]?.id ?? '',
    maxMinutes: String(organisation.travel.choices[0] ?? ''),
    slots: offeredSlots(organisation)[0]?.id ?? '',
    languages: organisation.languages[0]?.id ?? '',
    mode: 'inPerson',
    adult: 'yes',
  }).toString();

type Posted = { readonly email: string; readonly id: string };

/** Opens the form and posts it, as a browser would. */
const signUp = async (
  { browse }: World,
  { settings, to }: CanaryOrder,
  address: string,
): Promise<Posted | Finding> => {
  const say = about('Canary', 'Sign-up');
  const url = `${address}/${settings.organisation.defaultLocale}/sign-up`;
  const todo = 'docs/runbook.md, "Pages fail"';
  const form = await ask('the form', () => browse(url));
  const formKey = form.known ? formKeyOf(form.value.body) : undefined;
  if (formKey === undefined) {
    const why = form.known ? `answers ${form.value.status}, without a form` : 'does not answer';
    return say.failed({ found: `${url} ${why}`, todo });
  }
  const email = addressOf(to, formKey);
  const sent = await ask('the form', () => browse(url, filledIn(settings, { formKey, email })));
  if (sent.known && sent.value.status === 303 && sent.value.location.endsWith('/sign-up/received'))
    return { email, id: formKey };
  if (sent.known && sent.value.status === 422)
    return say.failed({
      found: 'the form was refused',
      todo: `is ${email} an address? Else the page is older than shared/organisation/${settings.organisationId}.json: npx cdk deploy --all`,
    });
  return say.failed({
    found: `the form was answered ${sent.known ? sent.value.status : 'with nothing'}`,
    todo,
  });
};

type Look = { readonly look: () => Promise<Partition>; readonly until: (row: Partition) => boolean };

/** Looks again and again; the last look, whether or not it was what we waited for. */
const watch = async (
  { wait, now }: World,
  { look, until }: Look,
  longest: number,
): Promise<Fact<Partition>> => {
  const end = now() + longest;
  for (;;) {
    const seen = await ask('dynamodb:Query', look);
    if (!seen.known || until(seen.value) || now() >= end) return seen;
    await wait(patience.step);
  }
};

const has = ({ sortKeys }: Partition, prefix: string): boolean =>
  sortKeys.some((key) => key.startsWith(prefix));
const stored = ({ sortKeys }: Partition): boolean => sortKeys.includes(ownSortKey);

/** A link is made when the mailer takes the mail, and the mail's row goes when SES has accepted it. */
const mailFinding = (row: Partition, email: string): Finding => {
  const say = about('Canary', 'Mail');
  if (!stored(row))
    return say.failed({
      found: 'the form was thanked for, and nothing was stored',
      todo: 'this is a bug, or another table: does the web function use the table of this stage?',
    });
  if (has(row, outboxPrefix))
    return say.failed({
      found: 'the mail still waits',
      todo: 'docs/runbook.md, "Mails fail", then "Mails are late"',
    });
  if (!has(row, linkPrefix))
    return say.warning({
      found: `held back: ${email} has had its share of mails today`,
      todo: 'take another address, or --canary success, which is new each time',
    });
  return say.ok(`SES has taken the mail to ${email}`);
};

const bounceFinding = (row: Partition): Finding => {
  const say = about('Canary', 'Bounce');
  return row.mailTrouble === 'bounced'
    ? say.ok('the bounce came back and was recorded')
    : say.failed({
        found: 'no bounce was recorded within two minutes',
        todo: 'see "Bounce path" above; then docs/runbook.md, "Bounces are not recorded"',
      });
};

const closing = (
  { email, sent }: Posted & { readonly sent: boolean },
  { settings, to }: CanaryOrder,
): readonly Finding[] => [
  ...(sent && to.includes('@')
    ? [
        about('Canary', 'Inbox').note({
          found: `a mail is on its way to ${email}`,
          todo: 'look into the inbox, and the spam folder; open the link (that changes nothing), and do not press the button',
        }),
      ]
    : []),
  about('Canary', 'What is left').note({
    found: `an unconfirmed sign-up named "Test"; it is gone in ${settings.organisation.retention.unconfirmedHours} hours`,
    todo: 'nothing; unconfirmed sign-ups are never matched and never shown',
  }),
];

const follow = async (world: World, order: CanaryOrder, posted: Posted): Promise<readonly Finding[]> => {
  const table = named(order.deployment.deployed, (one) => one.table);
  const say = about('Canary', 'Mail');
  if (!table.known) return judge(table, say, () => []);
  const look = () => world.account.partition(table.value, participantKey(posted.id).pk);
  const mailed = await watch(world, { look, until: (row) => !has(row, outboxPrefix) }, patience.mail);
  const findings = judge(mailed, say, (row) => mailFinding(row, posted.email));
  if (order.to !== 'bounce' || findings.some(({ state }) => state !== 'ok')) return findings;
  const until = ({ mailTrouble }: Partition) => mailTrouble !== undefined;
  const bounced = await watch(world, { look, until }, patience.bounce);
  return [...findings, ...judge(bounced, about('Canary', 'Bounce'), bounceFinding)];
};

/**
 * Signs up on the deployed page as somebody would, and follows the mail until SES has taken it; to the
 * simulator's `bounce` address also until the bounce is recorded. Leaves an unconfirmed sign-up, which
 * is erased by itself.
 */
export const sendCanary = async (world: World, order: CanaryOrder): Promise<readonly Finding[]> => {
  const { address } = order.deployment;
  const say = about('Canary', 'Sign-up');
  if (!address.known)
    return [
      say.failed({
        found: 'there are no pages to sign up on',
        todo: 'npx cdk deploy --all, then again with --canary',
      }),
    ];
  const posted = await signUp(world, order, address.value);
  if ('state' in posted) return [posted];
  const followed = await follow(world, order, posted);
  const sent = followed[0]?.state === 'ok';
  return [say.ok(`${address.value} took it`), ...followed, ...closing({ ...posted, sent }, order)];
};
