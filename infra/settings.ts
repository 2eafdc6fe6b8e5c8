import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import * as z from 'zod';
import { isEmailAddress } from '../shared/organisation/email-address.ts';
import { loadOrganisation, organisationFiles } from '../shared/organisation/registry.ts';
import type { Organisation } from '../shared/organisation/schema.ts';

/** Regions inside the EEA that have SES: what people write about themselves stays there. */
const regions = ['eu-north-1', 'eu-west-1', 'eu-west-3', 'eu-central-1', 'eu-south-1'] as const;

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

const schema = z.object({
  organisation: z.string({ error: 'write the id of an organisation file in shared/organisation' }),
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
  region: z.enum(regions, { error: `write one of ${regions.join(', ')}` }).default('eu-north-1'),
  alarmEmail: z
    .string({ error: 'write the e-mail address of the person who looks after the system' })
    .refine(isEmailAddress, { error: 'write an e-mail address, for example drift@example.org' }),
  domainName: z
    .hostname({ error: 'write the host name of the pages, for example krets.example.org' })
    .optional(),
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
});

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
const unknownSettings = (context: Readonly<Record<string, unknown>>): string[] =>
  Object.keys(context)
    .filter((name) => /^\w+$/.test(name) && !settingNames.includes(name))
    .map((name) => `${name}: there is no such setting; there are ${settingNames.join(', ')}`);

const domainOf = ({ domainName, certificateArn, region }: Read): Pick<Settings, 'domain'> | string => {
  if (domainName === undefined && certificateArn === undefined) return {};
  if (certificateArn === undefined)
    return 'certificateArn: write the ARN of the certificate for domainName too';
  if (domainName === undefined) return 'domainName: write the host name that the certificate is for too';
  if (certificateArn.split(':')[3] !== region) return `certificateArn: the certificate must be in ${region}`;
  return { domain: { name: domainName, certificateArn } };
};

const organisationOf = (id: string, files: typeof organisationFiles): Organisation | string => {
  try {
    return loadOrganisation(id, files);
  } catch (error) {
    return `organisation: ${error instanceof Error ? error.message : 'cannot be read'}`;
  }
};

const complete = (read: Read, files: typeof organisationFiles): ParsedSettings => {
  const { organisation: organisationId, logDays, domainName, certificateArn, ...rest } = read;
  const organisation = organisationOf(organisationId, files);
  const domain = domainOf(read);
  if (typeof organisation === 'string' || typeof domain === 'string') {
    return { ok: false, problems: [organisation, domain].filter((problem) => typeof problem === 'string') };
  }
  const senderDomain = organisation.sender.address.split('@').at(-1) ?? '';
  const logRetention = retentions[logDays];
  return {
    ok: true,
    settings: { ...rest, organisationId, organisation, senderDomain, logRetention, ...domain },
  };
};

/**
 * Reads the settings of a deployment from CDK's context. Never throws. Each problem says which
 * setting it is and what to write there. `account` stands in where the context names none.
 */
export const parseSettings = (
  context: Readonly<Record<string, unknown>>,
  {
    account,
    files = organisationFiles,
  }: { account?: string | undefined; files?: typeof organisationFiles } = {},
): ParsedSettings => {
  const read = schema.safeParse({ account, ...context });
  const unknown = unknownSettings(context);
  if (read.success && unknown.length === 0) return complete(read.data, files);
  const wrong = read.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
  return { ok: false, problems: [...wrong, ...unknown] };
};
