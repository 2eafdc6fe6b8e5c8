import { leastShown, shownCount } from '../../../shared/domain/small-counts.ts';
import { offeredSlots } from '../../../shared/organisation/slots.ts';
import { table as shape } from '../../../shared/store/table.ts';
import type { Settings } from '../../settings.ts';
import { type Deployed, named, someOf } from '../deployed.ts';
import { ask, askFrom, type Fact, judge } from '../fact.ts';
import { about, type Finding } from '../finding.ts';
import type { Account, LogGroup, Queue, Reach, Table } from '../port.ts';

/** A table under its name in the account. */
type Guarded = Table & { readonly name: string };

export type DataFacts = {
  readonly table: Fact<Guarded>;
  readonly journal: Fact<Guarded>;
  readonly keys: Fact<readonly { readonly id: string; readonly state: Fact<string> }[]>;
  readonly logGroups: Fact<readonly LogGroup[]>;
  readonly coordinators: Fact<readonly Reach[]>;
  readonly rooms: Fact<readonly Reach[]>;
  readonly queue: Fact<Queue>;
};

/** What all names begin with, so that one question finds them all. */
const sharedStart = (names: readonly string[]): string => {
  const [first = '', ...others] = names;
  const differs = [...first].findIndex((letter, at) => others.some((name) => name[at] !== letter));
  return differs < 0 ? first : first.slice(0, differs);
};

export const lookAtData = async (
  account: Account,
  deployed: Fact<Deployed>,
  { organisation }: Settings,
): Promise<DataFacts> => {
  const name = named(deployed, (one) => one.table);
  const guarded = (of: Fact<string>) =>
    askFrom(of, {
      action: 'dynamodb:DescribeTable',
      call: async (table) => ({ ...(await account.table(table)), name: table }),
    });
  const [table, journal, keys, logGroups, coordinators, rooms, queue] = await Promise.all([
    guarded(name),
    guarded(named(deployed, (one) => one.journal)),
    askFrom(deployed, {
      action: 'kms:DescribeKey',
      call: (one) =>
        Promise.all(
          one.keys.map(async (id) => ({
            id,
            state: await ask('kms:DescribeKey', () => account.keyState(id)),
          })),
        ),
    }),
    askFrom(
      someOf(deployed, (one) => one.logGroups),
      {
        action: 'logs:DescribeLogGroups',
        call: async (ours) =>
          (await account.logGroups(sharedStart(ours))).filter(({ name: one }) => ours.includes(one)),
      },
    ),
    askFrom(name, { action: 'dynamodb:Query', call: account.coordinators }),
    askFrom(name, { action: 'dynamodb:Query', call: account.rooms }),
    askFrom(name, {
      action: 'dynamodb:Query',
      call: (of) =>
        account.queue(
          of,
          organisation.areas.map(({ id }) => id),
        ),
    }),
  ]);
  return { table, journal, keys, logGroups, coordinators, rooms, queue };
};

const guarded = (
  fact: Fact<Guarded>,
  { settings: { backupDays, region }, check }: { readonly settings: Settings; readonly check: string },
): readonly Finding[] => {
  const say = about('Data', check);
  return judge(fact, say, ({ name, deletionProtection, backupDays: days, expiresBy, ownKey }) => {
    const on = `--region ${region} --table-name ${name}`;
    const problems = [
      ...(deletionProtection
        ? []
        : [
            say.failed({
              found: 'can be deleted',
              todo: `aws dynamodb update-table ${on} --deletion-protection-enabled`,
            }),
          ]),
      ...(days === backupDays
        ? []
        : [
            say.failed({
              found:
                days === undefined ? 'has no backups' : `backups reach back ${days} days, not ${backupDays}`,
              todo: `aws dynamodb update-continuous-backups ${on} --point-in-time-recovery-specification PointInTimeRecoveryEnabled=true,RecoveryPeriodInDays=${backupDays}`,
            }),
          ]),
      ...(expiresBy === shape.ttl
        ? []
        : [
            say.failed({
              found: 'does not clear away what has expired',
              todo: `aws dynamodb update-time-to-live ${on} --time-to-live-specification Enabled=true,AttributeName=${shape.ttl}`,
            }),
          ]),
      ...(ownKey
        ? []
        : [
            say.failed({
              found: 'is not encrypted with our key',
              todo: 'npx cdk deploy --all --revert-drift, and see who changed it',
            }),
          ]),
    ];
    return problems.length > 0
      ? problems
      : say.ok(`protected, own key, backups of ${backupDays} days, expiry on`);
  });
};

const keys = ({ keys: fact }: DataFacts, { region }: Settings): readonly Finding[] => {
  const say = about('Data', 'Keys');
  return judge(fact, say, (found) => {
    const findings = found.flatMap(({ id, state }) =>
      judge(state, say, (now) => {
        if (now === 'Enabled') return [];
        const todo =
          now === 'PendingDeletion'
            ? `at once: aws kms cancel-key-deletion --region ${region} --key-id ${id}, then aws kms enable-key --region ${region} --key-id ${id}`
            : `aws kms enable-key --region ${region} --key-id ${id}`;
        return say.failed({ found: `${id} is ${now}: nothing can be read without it`, todo });
      }),
    );
    return findings.length > 0
      ? findings
      : say.ok(`${found.length === 1 ? 'one key' : `${found.length} keys`}, enabled`);
  });
};

const retention = ({ logGroups }: DataFacts, { logRetention, region }: Settings): readonly Finding[] => {
  const say = about('Data', 'Log retention');
  return judge(logGroups, say, (groups) => {
    const wrong = groups.filter(({ days }) => days !== Number(logRetention));
    if (groups.length > 0 && wrong.length === 0)
      return say.ok(`${groups.length} logs, ${Number(logRetention)} days each`);
    if (groups.length === 0)
      return say.failed({
        found: 'none of our logs is there',
        todo: 'npx cdk deploy --all --revert-drift, and see who deleted them',
      });
    return wrong.map(({ name, days }) =>
      say.failed({
        found:
          days === undefined
            ? `${name} is kept for ever`
            : `${name} is kept for ${days} days, not ${Number(logRetention)}`,
        todo: `aws logs put-retention-policy --region ${region} --log-group-name ${name} --retention-in-days ${Number(logRetention)}`,
      }),
    );
  });
};

/** What is named and not in the organisation file (any more): nobody is matched with it. */
const strangers = (all: readonly Reach[], { organisation }: Settings): readonly string[] => {
  const known = {
    area: organisation.areas.map(({ id }) => id),
    slot: offeredSlots(organisation).map(({ id }) => String(id)),
    language: organisation.languages.map(({ id }) => id),
  };
  const active = all.filter((one) => one.active);
  const lost = (kind: keyof typeof known, of: (one: Reach) => readonly string[]) =>
    active
      .flatMap(of)
      .filter((id) => !known[kind].includes(id))
      .map((id) => `${kind} "${id}"`);
  return [
    ...new Set([
      ...lost('area', (one) => one.areas),
      ...lost('slot', (one) => one.slots),
      ...lost('language', (one) => one.languages),
    ]),
  ];
};

const reach = (
  fact: Fact<readonly Reach[]>,
  { settings, check, where }: { readonly settings: Settings; readonly check: string; readonly where: string },
): readonly Finding[] => {
  const say = about('Data', check);
  return judge(fact, say, (all) => {
    const unknown = strangers(all, settings);
    const active = all.filter((one) => one.active).length;
    return unknown.length === 0
      ? say.ok(active === 0 ? 'none yet' : `${active}, all within the organisation file`)
      : say.warning({
          found: `some name what ${settings.organisationId}.json does not have: ${unknown.join(', ')}`,
          todo: `a lead changes them at ${where}, or put it back into shared/organisation/${settings.organisationId}.json`,
        });
  });
};

/** Who waits in an area that the file does not have (any more): a number only where it tells of nobody. */
const stranded = (fact: Fact<Queue>, settings: Settings): readonly Finding[] => {
  const say = about('Data', 'Waiting people');
  const file = `${settings.organisationId}.json`;
  return judge(fact, say, ({ all, within }) => {
    const people = shownCount(all - within);
    return people === undefined
      ? say.ok(`fewer than ${leastShown} wait in an area that ${file} does not have`)
      : say.warning({
          found: `${people} wait in an area that ${file} does not have`,
          todo: `each is told once by mail or phone, and can choose another; if the area should not have gone, put it back into shared/organisation/${file}`,
        });
  });
};

/** Whether what must survive is safe, and what must be forgotten is forgotten. */
export const dataFindings = (facts: DataFacts, settings: Settings): readonly Finding[] => [
  ...guarded(facts.table, { settings, check: 'Table' }),
  ...guarded(facts.journal, { settings, check: 'Erasure journal' }),
  ...keys(facts, settings),
  ...retention(facts, settings),
  ...reach(facts.coordinators, { settings, check: 'Coordinators', where: 'the page of the coordinators' }),
  ...reach(facts.rooms, { settings, check: 'Rooms', where: 'the page of the rooms' }),
  ...stranded(facts.queue, settings),
];
