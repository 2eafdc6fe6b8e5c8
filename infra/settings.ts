import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import * as z from 'zod';
import { isEmailAddress } from '../shared/organisation/email-address.ts';
import { organisationFiles } from '../shared/organisation/registry.ts';
import type { Organisation } from '../shared/organisation/schema.ts';
import { receivingProblem, regionProblem } from './regions.ts';
import {
  certificateProblems,
  type OrganisationFiles,
  readOrganisationFile,
  replyDomainProblems,
} from './setting-rules.ts';

/** How long logs are kept; CloudWatch knows certain numbers of days only. */
const retentions = {
  7: RetentionDays.ONE_WEEK,
  14: RetentionDays.TWO_WEEKS,
  30: RetentionDays.ONE_MONTH,
  60: RetentionDays.TWO_MONTHS,
  90: RetentionDays.THREE_MONTHS,
} as const;

/** Stands in where there are no credentials, so that `cdk synth` works offline; nothing can be deployed to it. */
export const synthAccount = '000000000000';

const wholeFrom = (from: number, to: number, what: string) => {
  const error = `write ${what} as a whole number from ${from} to ${to}`;
  return z.coerce.number({ error }).int({ error }).min(from, { error }).max(to, { error });
};

const hostName =
  'write the host name of the pages in small letters, without https://, for example krets.example.org';

const hostPattern = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;
const replyName =
  'write a host name of its own for answers by mail, in small letters, for example svar.example.org';

const schema = z.object({
  organisation: z.string({ error: 'write the id of an organisation file in shared/organisation, in quotes' }),
  stage: z
    .string()
    .regex(/^[a-z][a-z0-9]{0,15}$/, {
      error: 'write a short name in small letters, for example prod or test',
    })
    .default('prod'),
  account: z
    .string()
    .regex(/^\d{12}$/, { error: 'write the 12 digits of the AWS account in quotes' })
    .default(synthAccount),
  region: z.string({ error: 'write the name of an AWS region in quotes' }).default('eu-north-1'),
  outsideEea: z.enum(['yes', 'no'], { error: 'write yes or no' }).default('no'),
  alarmEmail: z
    .string({ error: 'write the e-mail address of the person who looks after the system' })
    .refine(isEmailAddress, { error: 'write an e-mail address, for example drift@example.org' }),
  domainName: z.string({ error: hostName }).regex(hostPattern, { error: hostName }).optional(),
  replyDomain: z.string({ error: replyName }).regex(hostPattern, { error: replyName }).optional(),
  certificateArn: z
    .string()
    .regex(/^arn:aws:acm:[a-z0-9-]+:\d{12}:certificate\/[\w-]+$/, {
      error: 'write the ARN of an ACM certificate for the host name, in the same region',
    })
    .optional(),
  mailIdentity: z
    .enum(['create', 'existing'], {
      error: 'write create, or existing when the account has the sender domain already',
    })
    .default('create'),
  backupDays: wholeFrom(7, 14, 'the days that backups are kept').default(14),
  logDays: z.coerce
    .string()
    .pipe(z.enum(['7', '14', '30', '60', '90'], { error: 'write 7, 14, 30, 60 or 90' }))
    .default('30'),
  matchingHour: wholeFrom(6, 21, 'the local hour of the daily matching').default(7),
  matchingMoves: wholeFrom(1_000, 10_000_000, 'the moves of the matching search').default(200_000),
  monthlyBudget: wholeFrom(1, 10_000, 'the budget of the account in US dollars a month').optional(),
  fanOutFrom: wholeFrom(
    1,
    10_000_000,
    'from how many waiting people catchments are matched apart',
  ).optional(),
  fanOutAtOnce: wholeFrom(1, 1000, 'how many catchments are matched at once').default(5),
});

type Context = Readonly<Record<string, unknown>>;
type Read = z.output<typeof schema>;

/** A deployment: everything that differs between one and another. */
export type Settings = Omit<Read, 'organisation' | 'logDays' | 'domainName' | 'certificateArn'> & {
  readonly organisationId: string;
  readonly organisation: Organisation;
  /** Domain that mails come from, of the organisation's sender. */
  readonly senderDomain: string;
  readonly logRetention: RetentionDays;
  readonly domain?: { readonly name: string; readonly certificateArn: string };
};

export type ParsedSettings =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Names of the settings; each is a key of `context` in cdk.json, or `-c name=value`. */
export const settingNames: readonly string[] = Object.keys(schema.shape);

/** A misspelt optional setting would otherwise be overlooked. Feature flags and the CLI's own keys have colons. */
const unknownSettings = (context: Context): string[] =>
  Object.keys(context)
    .filter((name) => /^\w+$/.test(name) && !settingNames.includes(name))
    .map((name) => `${name}: there is no such setting; there are ${settingNames.join(', ')}`);

/** The settings that can be read one by one, whatever is wrong with the others. */
const readable = (context: Context, wrong: ReadonlySet<PropertyKey | undefined>) =>
  schema.partial().parse(Object.fromEntries(Object.entries(context).filter(([name]) => !wrong.has(name))));

/** What does not fit together, or not with the place where it is deployed; a setting that is wrong by itself is not judged again. */
const crossProblems = (context: Context, wrong: ReadonlySet<PropertyKey | undefined>): string[] => {
  const read = readable(context, wrong);
  const { region = 'eu-north-1', outsideEea, account = synthAccount } = read;
  const misplaced = wrong.has('region') ? undefined : regionProblem(region, outsideEea === 'yes');
  const receiving = misplaced === undefined && !wrong.has('region') && read.replyDomain !== undefined;
  const deaf = receiving ? receivingProblem(region) : undefined;
  return [
    ...(misplaced === undefined ? [] : [`region: ${misplaced}`]),
    ...(deaf === undefined ? [] : [`replyDomain: ${deaf}`]),
    ...certificateProblems({
      domainName: context['domainName'],
      certificateArn: wrong.has('certificateArn') ? undefined : read.certificateArn,
      certificateIsWritten: context['certificateArn'] !== undefined,
      ...(misplaced === undefined && { region }),
      ...(account !== synthAccount && { account }),
    }),
  ];
};

const senderDomainOf = ({ sender }: Organisation): string => sender.address.split('@').at(-1) ?? '';

const complete = (read: Read, organisation: Organisation): Settings => {
  const { organisation: organisationId, logDays, domainName, certificateArn, ...rest } = read;
  return {
    ...rest,
    organisationId,
    organisation,
    senderDomain: senderDomainOf(organisation),
    logRetention: retentions[logDays],
    ...(domainName !== undefined &&
      certificateArn !== undefined && { domain: { name: domainName, certificateArn } }),
  };
};

/**
 * Reads the settings of a deployment from CDK's context. Never throws. All problems at once, those of the
 * organisation file too; each says where it is and what to write there: `stage: write a short name …`.
 * `account` stands in where the context names none.
 */
export const parseSettings = (
  context: Context,
  { account, files = organisationFiles }: { account?: string | undefined; files?: OrganisationFiles } = {},
): ParsedSettings => {
  const given = { account, ...context };
  const read = schema.safeParse(given);
  const wrong = new Set(read.error?.issues.map(({ path }) => path[0]));
  const { organisation, problems } = readOrganisationFile(context['organisation'], files);
  const all = [
    ...(read.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []),
    ...unknownSettings(context),
    ...crossProblems(given, wrong),
    ...replyDomainProblems({
      replyDomain: read.data?.replyDomain,
      domainName: read.data?.domainName,
      senderDomain: organisation && senderDomainOf(organisation),
    }),
    ...problems,
  ];
  if (!read.success || organisation === undefined || all.length > 0) return { ok: false, problems: all };
  return { ok: true, settings: complete(read.data, organisation) };
};
