import { describe, expect, it } from 'vitest';
import type { Cloud } from '../../infra/operations/leave/cloud.ts';
import { leave } from '../../infra/operations/leave/leave.ts';

const region = 'eu-north-1';
const deployed = [
  {
    name: 'Krets-test-budget',
    region: 'us-east-1',
    resources: [{ type: 'AWS::Budgets::Budget', id: 'Krets-test' }],
  },
  {
    name: 'Krets-test-data',
    region,
    resources: [
      { type: 'AWS::KMS::Key', id: 'key-1' },
      { type: 'AWS::DynamoDB::GlobalTable', id: 'table-1' },
      { type: 'AWS::DynamoDB::GlobalTable', id: 'erasures-1' },
    ],
  },
  { name: 'Krets-test-service', region, resources: [{ type: 'AWS::Lambda::Function', id: 'web' }] },
];

/** The same with answers by mail. */
const receiving = deployed.map((stack) =>
  stack.name.endsWith('service')
    ? {
        ...stack,
        resources: [...stack.resources, { type: 'AWS::SES::ReceiptRuleSet', id: 'Krets-test-answers' }],
      }
    : stack,
);

/** An account that notes what is asked of it; `breaksAt` fails that one call, and SES follows `active`. */
const account = (breaksAt?: string, active?: string): { readonly cloud: Cloud; readonly did: string[] } => {
  const did: string[] = [];
  const note = async (what: string): Promise<void> => {
    if (what === breaksAt) throw new Error(`no ${what}`);
    did.push(what);
  };
  const cloud: Cloud = {
    account: async () => '111111111111',
    stacks: async (prefix) =>
      (active === undefined ? deployed : receiving).filter(({ name }) => name.startsWith(prefix)),
    tables: async (prefix) => (prefix === 'Krets-test-data-' ? ['table-1', 'table-1-restored'] : []),
    logGroups: async (prefix) => [`${prefix}service-web`],
    backups: async (table) => (table === 'table-1' ? ['backup-1'] : []),
    activeRuleSet: async () => active,
    followNoRuleSet: () => note('follow no rule set'),
    deleteStack: ({ name, region: where }) => note(`stack ${name} ${where}`),
    deleteLogGroup: (name) => note(`logs ${name}`),
    deleteBackup: (arn) => note(`backup ${arn}`),
    deleteTable: (name) => note(`table ${name}`),
    scheduleKeyDeletion: (id, days) => note(`key ${id} ${days}`),
  };
  return { cloud, did };
};

type Meant = { readonly stage?: string; readonly id?: string | undefined };

const leaving = async (really: string | undefined, { cloud, did } = account(), meant: Meant = {}) => {
  const said: string[] = [];
  const { stage, id } = { stage: 'test', id: '111111111111', ...meant };
  const outcome = await leave(cloud, { stage, really, account: id, say: (line) => said.push(line) });
  return { outcome, said, did };
};

describe('leaving', () => {
  it('only lists, until the stage is typed again', async () => {
    const { outcome, said, did } = await leaving(undefined);
    expect(outcome).toBe('listed');
    expect(did).toEqual([]);
    expect(said.filter((line) => line.startsWith('would delete'))).toHaveLength(9);
    expect(said.at(-1)).toContain('--stage test --account 111111111111 --really test');
  });

  it.each(['prod', '', 'TEST'])('refuses --really %s for the stage test', async (really) => {
    const { cloud, did } = account();
    await expect(leaving(really, { cloud, did })).rejects.toThrow('Nothing was deleted');
    expect(did).toEqual([]);
  });

  it.each([undefined, '', '222222222222'])('refuses the account %s, when it is another', async (id) => {
    const { cloud, did } = account();
    await expect(leaving('test', { cloud, did }, { id })).rejects.toThrow('Nothing was deleted');
    expect(did).toEqual([]);
  });

  it('deletes the service first and the stack that leads to the data last', async () => {
    const { outcome, did } = await leaving('test');
    expect(outcome).toBe('deleted');
    expect(did).toEqual([
      'stack Krets-test-budget us-east-1',
      'stack Krets-test-service eu-north-1',
      'logs /aws/lambda/Krets-test-service-web',
      'backup backup-1',
      'table table-1',
      'table erasures-1',
      'table table-1-restored',
      'key key-1 7',
      'stack Krets-test-data eu-north-1',
    ]);
  });

  it('lets SES let go of our rule set first, since the stack cannot be deleted while it is followed', async () => {
    const { did } = await leaving('test', account(undefined, 'Krets-test-answers'));
    expect(did.slice(0, 2)).toEqual(['follow no rule set', 'stack Krets-test-budget us-east-1']);
    const { did: others } = await leaving('test', account(undefined, 'newsletter'));
    expect(others).not.toContain('follow no rule set');
  });

  it('stops at the first thing that cannot be deleted, with what leads to the rest still there', async () => {
    const broken = account('table erasures-1');
    await expect(leaving('test', broken)).rejects.toThrow('no table erasures-1');
    expect(broken.did).not.toContain('stack Krets-test-data eu-north-1');
    expect(broken.did).not.toContain('key key-1 7');
  });

  it('touches no other stage', async () => {
    const { did, said } = await leaving('prod', account(), { stage: 'prod' });
    expect(did).toEqual(['logs /aws/lambda/Krets-prod-service-web']);
    expect(said.join()).not.toContain('Krets-test');
  });
});
