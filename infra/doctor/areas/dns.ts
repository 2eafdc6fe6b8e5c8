import type { Settings } from '../../settings.ts';
import { ask, type Fact, judge } from '../fact.ts';
import { type About, about, type Finding } from '../finding.ts';
import type { Dns, MailIdentity } from '../port.ts';

type Records = Fact<readonly string[]>;
type Named = { readonly name: string; readonly records: Records };

export type DnsFacts = {
  readonly identity: Fact<MailIdentity | undefined>;
  /** One per token of DKIM; empty when SES has made none yet, or could not be asked. `wanted` is not for own keys. */
  readonly dkim: readonly (Named & { readonly wanted: string })[];
  readonly bounceDomain: string;
  readonly mx: Records;
  readonly spf: Records;
  /** Where answers by mail arrive; only where they are on. */
  readonly replies: Named | undefined;
  /** Of the domain, and of those above it: a record there counts for all below. */
  readonly dmarc: readonly Named[];
};

const look = (call: Promise<readonly string[]>): Promise<Records> => ask('DNS', () => call);

/** `a.b.example.org` → itself, `b.example.org`, `example.org`. */
const upwards = (domain: string): string[] => {
  const labels = domain.split('.');
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'));
};

export const lookAtDns = async (
  dns: Dns,
  { senderDomain, replyDomain }: Settings,
  identity: Fact<MailIdentity | undefined>,
): Promise<DnsFacts> => {
  const one = identity.known ? identity.value : undefined;
  const bounceDomain = one?.mailFrom?.domain ?? `bounce.${senderDomain}`;
  const name = (token: string) => `${token}._domainkey.${senderDomain}`;
  const [dkim, mx, spf, replies, dmarc] = await Promise.all([
    Promise.all(
      (one?.dkim.tokens ?? []).map(async (token) => ({
        name: name(token),
        wanted: `${token}.${one?.dkim.zone}`,
        records: await look(one?.dkim.own === true ? dns.txt(name(token)) : dns.cname(name(token))),
      })),
    ),
    look(dns.mx(bounceDomain)),
    look(dns.txt(bounceDomain)),
    replyDomain === undefined
      ? undefined
      : look(dns.mx(replyDomain)).then((records) => ({ name: replyDomain, records })),
    Promise.all(
      upwards(senderDomain).map(async (domain) => ({
        name: `_dmarc.${domain}`,
        records: await look(dns.txt(`_dmarc.${domain}`)),
      })),
    ),
  ]);
  return { identity, dkim, bounceDomain, mx, spf, replies, dmarc };
};

const plain = (record: string): string => record.toLowerCase().replace(/\.$/, '');
const write = (record: string) => `write in DNS: ${record}`;

/** Before SES knows the domain, or what bounces go to, nothing is amiss; the records can be written all the same. */
const failing = (say: About, { identity }: DnsFacts): About['failed'] =>
  identity.known && identity.value?.mailFrom === undefined ? say.note : say.failed;

/** Where nobody has asked SES for keys yet; a domain that was there before us is not the deployment's to mend. */
const noKeys = ({ identity }: DnsFacts, { mailIdentity, senderDomain, region }: Settings): Finding => {
  const say = about('DNS', 'DKIM');
  if (mailIdentity === 'create')
    return say.note({
      found: 'SES has made no keys yet',
      todo: 'they come with npx cdk deploy --all; then run this again',
    });
  if (identity.known && identity.value === undefined)
    return say.note({
      found: 'no keys, since the domain is not in SES',
      todo: 'see Sender domain above, then run this again',
    });
  return say.failed({
    found: `SES has no keys for ${senderDomain}, and signs nothing`,
    todo: `aws sesv2 put-email-identity-dkim-signing-attributes --region ${region} --email-identity ${senderDomain} --signing-attributes-origin AWS_SES; then run this again, it prints the records`,
  });
};

/** A key that the organisation brought along: what its record must say, only they know. */
const ownKey = (selectors: DnsFacts['dkim']): readonly Finding[] => {
  const say = about('DNS', 'DKIM');
  return selectors.flatMap(({ name, records }) =>
    judge(records, say, (found) =>
      found.some((record) => /(^|;)\s*p=[^;\s]/.test(record))
        ? say.ok(`${name}: a key of your own`)
        : say.failed({
            found: `${name} has no public key; SES signs with a key of your own`,
            todo: write(`${name} TXT "p=…", the public key that belongs to the private one in SES`),
          }),
    ),
  );
};

const dkim = (facts: DnsFacts, settings: Settings): readonly Finding[] => {
  const { dkim: tokens, identity } = facts;
  const say = about('DNS', 'DKIM');
  if (!identity.known) return judge(identity, say, () => []);
  if (tokens.length === 0) return [noKeys(facts, settings)];
  if (identity.value?.dkim.own === true) return ownKey(tokens);
  const findings = tokens.flatMap(({ name, wanted, records }) =>
    judge(records, say, (found) => {
      if (found.some((record) => plain(record) === plain(wanted))) return [];
      return say.failed({
        found: found.length === 0 ? `${name} is missing` : `${name} leads to ${found.join(', ')}`,
        todo: write(`${name} CNAME ${wanted}`),
      });
    }),
  );
  return findings.length > 0 ? findings : [say.ok(`${tokens.length} records stand`)];
};

const bounceMx = (facts: DnsFacts, { region }: Settings): readonly Finding[] => {
  const { mx, bounceDomain } = facts;
  const say = about('DNS', 'Mail-from MX');
  const failed = failing(say, facts);
  const wanted = `feedback-smtp.${region}.amazonses.com`;
  return judge(mx, say, (found) => {
    if (found.length === 1 && found.every((record) => plain(record) === wanted))
      return say.ok(`${bounceDomain} MX ${wanted}`);
    const todo = write(`${bounceDomain} MX 10 ${wanted}`);
    if (found.length === 0) return failed({ found: `${bounceDomain} has no MX record`, todo });
    return failed({
      found: `${bounceDomain} has MX ${found.join(', ')}; SES wants its own and no other`,
      todo,
    });
  });
};

/** All mail to it goes to SES, or answers by mail get lost elsewhere. */
const repliesMx = (facts: DnsFacts, { region }: Settings): readonly Finding[] => {
  if (facts.replies === undefined) return [];
  const { name, records } = facts.replies;
  const say = about('DNS', 'Answers MX');
  const failed = failing(say, facts);
  const wanted = `inbound-smtp.${region}.amazonaws.com`;
  return judge(records, say, (found) => {
    if (found.length === 1 && found.every((record) => plain(record) === wanted))
      return say.ok(`${name} MX ${wanted}`);
    const what = found.length === 0 ? 'has no MX record' : `has MX ${found.join(', ')}, not SES alone`;
    return failed({ found: `${name} ${what}`, todo: write(`${name} MX 10 ${wanted}`) });
  });
};

const spf = (facts: DnsFacts): readonly Finding[] => {
  const { spf: records, bounceDomain } = facts;
  const say = about('DNS', 'SPF');
  const failed = failing(say, facts);
  const wanted = `${bounceDomain} TXT "v=spf1 include:amazonses.com ~all"`;
  return judge(records, say, (found) => {
    const policies = found.filter((record) => /^v=spf1( |$)/i.test(record));
    if (policies.length > 1)
      return failed({
        found: `${bounceDomain} has ${policies.length} SPF records, so none counts`,
        todo: `keep one: ${wanted}`,
      });
    if (policies.some((policy) => /\sinclude:amazonses\.com(\s|$)/i.test(policy)))
      return say.ok(policies.join());
    return failed({
      found:
        policies.length === 0 ? `${bounceDomain} has no SPF record` : `${policies.join()} leaves out SES`,
      todo: write(wanted),
    });
  });
};

const dmarc = (facts: DnsFacts): readonly Finding[] => {
  const { dmarc: names } = facts;
  const say = about('DNS', 'DMARC');
  const failed = failing(say, facts);
  const own = names[0];
  if (own === undefined) return [];
  const todo = write(`${own.name} TXT "v=DMARC1; p=none"`);
  const lost = names.find(({ records }) => !records.known);
  const standing = names.flatMap(({ name, records }) =>
    (records.known ? records.value : [])
      .filter((record) => /^v=DMARC1\s*(;|$)/i.test(record))
      .map((record) => ({ name, record })),
  );
  const [first] = standing;
  if (first === undefined && lost !== undefined) return judge(lost.records, say, () => []);
  if (first === undefined)
    return [failed({ found: `${own.name} is missing: Gmail and others may refuse our mail`, todo })];
  if (standing.filter(({ name }) => name === first.name).length > 1)
    return [
      failed({
        found: `${first.name} has several DMARC records, so none counts`,
        todo: `keep one of them`,
      }),
    ];
  return [say.ok(`${first.name}: ${first.record}`)];
};

/** Whether other mail servers can see that we may send for the domain. Each record is written out as it should be. */
export const dnsFindings = (facts: DnsFacts, settings: Settings): readonly Finding[] => [
  ...dkim(facts, settings),
  ...bounceMx(facts, settings),
  ...repliesMx(facts, settings),
  ...spf(facts),
  ...dmarc(facts),
];
