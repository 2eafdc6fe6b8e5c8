import { describe, expect, it } from 'vitest';
import { eeaRegions, otherMailRegions, sendingOnlyRegions } from '../../infra/regions.ts';
import { parseSettings, settingNames, synthAccount } from '../../infra/settings.ts';
import { organisationFiles } from '../../shared/organisation/registry.ts';
import { bergenJson, withValue } from '../organisation/fixtures/organisations.ts';
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
      `organisation: there is no file "nowhere"; write one of ${Object.keys(organisationFiles).join(', ')}, or add shared/organisation/nowhere.json`,
    ],
    [{ organisation: 7 }, 'organisation: write the id of an organisation file'],
    [{ region: 'us-east-1' }, 'region: us-east-1 is outside the EEA; write one of eu-north-1'],
    [{ region: 'eu-south-2' }, 'region: no mail can be sent from eu-south-2 (it has no SES); write one of'],
    [
      { region: 'mars', outsideEea: 'yes' },
      'region: no mail can be sent from mars (it has no SES); write one of',
    ],
    [{ region: 7 }, 'region: write the name of an AWS region in quotes'],
    [{ outsideEea: 'perhaps' }, 'outsideEea: write yes or no'],
    [{ mailIdentity: 'mine' }, 'mailIdentity: write create, or existing when the account has'],
    [{ matchingMoves: 10 }, 'matchingMoves: write the moves of the matching search'],
    [{ account: '12' }, 'account: write the 12 digits'],
    [{ stage: 'Prod stage' }, 'stage: write a short name in small letters'],
    [{ backupDays: 35 }, 'backupDays: write the days that backups are kept as a whole number from 7 to 14'],
    [{ logDays: 31 }, 'logDays: write 7, 14, 30, 60 or 90'],
    [
      { monthlyBudget: 0 },
      'monthlyBudget: write the budget of the account in US dollars a month as a whole number',
    ],
    [{ fanOutFrom: 0 }, 'fanOutFrom: write from how many waiting people catchments are matched apart'],
    [{ fanOutAtOnce: 1001 }, 'fanOutAtOnce: write how many catchments are matched at once as a whole number'],
    [{ matchingHour: 2 }, 'matchingHour: write the local hour'],
    [
      { replyDomain: 'svar.example.org', region: 'eu-central-2', outsideEea: 'yes' },
      'replyDomain: SES receives no mail in eu-central-2; leave replyDomain out, or write as region one of eu-north-1, eu-west-1',
    ],
    [{ replyDomain: 'Svar' }, 'replyDomain: write a host name of its own for answers by mail'],
    ...['example.org', 'svar.example.com', 'svarexample.org', 'bounce.example.org'].map(
      (replyDomain): [object, string] => [
        { replyDomain },
        'replyDomain: write a name of its own below example.org, for example svar.example.org',
      ],
    ),
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
      'certificateArn: the certificate is in us-east-1; write the ARN of one in eu-north-1',
    ],
    [
      {
        account: '222222222222',
        domainName: 'krets.example.org',
        certificateArn: 'arn:aws:acm:eu-north-1:111111111111:certificate/a',
      },
      'certificateArn: the certificate is in account 111111111111; write the ARN of one in 222222222222',
    ],
    [
      { domainName: 'krets.example.org', certificateArn: 'my certificate' },
      'certificateArn: write the ARN of an ACM certificate',
    ],
    ...[
      'https://krets.example.org',
      'krets',
      'Krets.example.org',
      'krets.example.org/',
      '-a.example.org',
    ].map((domainName): [object, string] => [
      { domainName, certificateArn: 'arn:aws:acm:eu-north-1:111111111111:certificate/a' },
      'domainName: write the host name of the pages in small letters, without https://',
    ]),
    [
      { alarmMail: 'drift@example.org' },
      'alarmMail: there is no such setting; there are organisation, stage',
    ],
  ])('%j is answered with what to write where', (change, message) => {
    const problems = problemsOf({ ...whole, ...change });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(message);
  });

  it('name all problems at once, those of the organisation file and those between settings too', () => {
    const files = { ...organisationFiles, 'link-bergen': { ...bergenJson, timeZone: 'Europe/Bergen' } };
    const context = {
      organisation: 'link-bergen',
      region: 'mars',
      stage: '',
      certificateArn: 'x',
      colour: 1,
    };
    const parsed = parseSettings(context, { files });
    expect(parsed.ok ? [] : parsed.problems.map((problem) => problem.split(':')[0])).toEqual([
      'stage',
      'alarmEmail',
      'certificateArn',
      'colour',
      'region',
      'domainName',
      'link-bergen.json, timeZone',
    ]);
  });

  it('take answers by mail where SES receives, and every region without them', () => {
    const refusing = (replyDomain: string | undefined) =>
      [...eeaRegions, ...otherMailRegions].filter((region) => {
        const outsideEea = eeaRegions.some((one) => one === region) ? 'no' : 'yes';
        return !parseSettings({ ...whole, region, outsideEea, ...(replyDomain && { replyDomain }) }).ok;
      });
    expect(new Set(refusing('svar.example.org'))).toEqual(new Set(sendingOnlyRegions));
    expect(refusing(undefined)).toEqual([]);
  });

  it('take a region outside the EEA only when that is said', () => {
    expect(parseSettings({ ...whole, region: 'eu-west-2', outsideEea: 'yes' }).ok).toBe(true);
    expect(parseSettings({ ...whole, region: 'eu-west-2', outsideEea: 'no' }).ok).toBe(false);
  });

  it('take a certificate of whatever account while none is known', () => {
    const certificateArn = 'arn:aws:acm:eu-north-1:111111111111:certificate/a';
    const context = { ...whole, domainName: 'krets.example.org', certificateArn };
    expect(parseSettings(context).ok).toBe(true);
    expect(parseSettings(context, { account: '111111111111' }).ok).toBe(true);
    expect(parseSettings(context, { account: '222222222222' }).ok).toBe(false);
  });

  it.each([
    [
      ['sender', 'address'],
      'krets',
      'link-bergen.json, sender.address: write the address that mails come from',
    ],
    [
      ['sender', 'address'],
      'krets@',
      'link-bergen.json, sender.address: write the address that mails come from',
    ],
    [
      ['sender'],
      undefined,
      'link-bergen.json, sender: write an object in braces with the fields name, address',
    ],
    [['leads', 0, 'email'], 'nobody', 'link-bergen.json, leads[0].email: write an e-mail address'],
    [
      ['travel', 'overrides', 0, 'between', 1],
      'nowhere',
      'link-bergen.json, travel.overrides[0].between[1]: no area has',
    ],
    [['timeZone'], '+02:00', 'link-bergen.json, timeZone: this time zone is not known'],
    [['id'], 'other', 'link-bergen.json, id: write "link-bergen", the name of the file'],
  ])('the organisation file: %j as %j is answered with what to write where', (at, value, message) => {
    const files = { 'link-bergen': withValue(bergenJson, at, value) };
    const parsed = parseSettings(whole, { files });
    const problems = parsed.ok ? [] : parsed.problems;
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(message);
  });

  it('are known by the names that the deployment guide lists', () => {
    expect(settingNames).toEqual([
      'organisation',
      'stage',
      'account',
      'region',
      'outsideEea',
      'alarmEmail',
      'domainName',
      'replyDomain',
      'certificateArn',
      'mailIdentity',
      'backupDays',
      'logDays',
      'matchingHour',
      'matchingMoves',
      'monthlyBudget',
      'fanOutFrom',
      'fanOutAtOnce',
    ]);
  });
});
