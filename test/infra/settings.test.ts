import { describe, expect, it } from 'vitest';
import { parseSettings, settingNames, synthAccount } from '../../infra/settings.ts';
import { organisationFiles } from '../../shared/organisation/registry.ts';
import { cdkContext } from './context.ts';

const whole = { organisation: 'link-bergen', alarmEmail: 'drift@example.org' };
const problemsOf = (context: Readonly<Record<string, unknown>>): readonly string[] => {
  const parsed = parseSettings(context);
  return parsed.ok ? [] : parsed.problems;
};

describe('settings', () => {
  it('need no account and no region to synthesise, and are all there in cdk.json', () => {
    const parsed = parseSettings(cdkContext);
    expect(parsed).toMatchObject({
      ok: true,
      settings: {
        account: synthAccount,
        region: 'eu-north-1',
        senderDomain: 'example.org',
        backupDays: 14,
        matchingHour: 7,
      },
    });
  });

  it('take the account of the credentials, unless one is written', () => {
    const account = (context: object) => {
      const parsed = parseSettings({ ...whole, ...context }, { account: '111111111111' });
      return parsed.ok ? parsed.settings.account : parsed.problems;
    };
    expect(account({})).toBe('111111111111');
    expect(account({ account: '222222222222' })).toBe('222222222222');
  });

  it('can be given as text on the command line', () => {
    const parsed = parseSettings({ ...whole, backupDays: '7', logDays: '90', matchingHour: '21' });
    expect(parsed).toMatchObject({ ok: true, settings: { backupDays: 7, matchingHour: 21 } });
  });

  it.each([
    [{ alarmEmail: undefined }, 'alarmEmail: write the e-mail address of the person who looks after'],
    [{ alarmEmail: 'nobody' }, 'alarmEmail: write an e-mail address, for example'],
    [{ organisation: undefined }, 'organisation: write the id of an organisation file'],
    [
      { organisation: 'nowhere' },
      'organisation: There is no organisation file "nowhere". Choose one of: link-bergen',
    ],
    [{ region: 'us-east-1' }, 'region: write one of eu-north-1'],
    [{ account: '12' }, 'account: write the 12 digits'],
    [{ stage: 'Prod stage' }, 'stage: write a short name in small letters'],
    [{ backupDays: 35 }, 'backupDays: write the days that backups are kept as a whole number from 7 to 14'],
    [{ logDays: 31 }, 'logDays: write 7, 14, 30, 60 or 90'],
    [{ matchingHour: 2 }, 'matchingHour: write the local hour'],
    [{ domainName: 'krets.example.org' }, 'certificateArn: write the ARN of the certificate'],
    [
      { certificateArn: 'arn:aws:acm:eu-north-1:111111111111:certificate/a' },
      'domainName: write the host name that the certificate is for',
    ],
    [
      {
        domainName: 'krets.example.org',
        certificateArn: 'arn:aws:acm:us-east-1:111111111111:certificate/a',
      },
      'certificateArn: the certificate must be in eu-north-1',
    ],
    [
      { alarmMail: 'drift@example.org' },
      'alarmMail: there is no such setting; there are organisation, stage',
    ],
  ])('%j is answered with what to write where', (change, message) => {
    const problems = problemsOf({ ...whole, ...change });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(message);
  });

  it('name all problems at once', () => {
    const problems = problemsOf({ organisation: 'link-bergen', region: 'mars', stage: '' });
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(['stage', 'region', 'alarmEmail']);
  });

  it('show the problems of the organisation file itself, each with its place', () => {
    const files = { ...organisationFiles, broken: { id: 'broken' } };
    const parsed = parseSettings({ ...whole, organisation: 'broken' }, { files });
    expect(parsed.ok ? '' : parsed.problems.join('\n')).toMatch(
      /organisation: .*"broken" cannot be used:\n {2}name: /,
    );
  });

  it('are known by the names that the deployment guide lists', () => {
    expect(settingNames).toEqual([
      'organisation',
      'stage',
      'account',
      'region',
      'alarmEmail',
      'domainName',
      'certificateArn',
      'mailIdentity',
      'backupDays',
      'logDays',
      'matchingHour',
      'matchingMoves',
    ]);
  });
});
