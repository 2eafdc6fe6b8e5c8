import { describe, expect, it } from 'vitest';
import { createAccount } from '../../../infra/doctor/aws/account.ts';
import { ask } from '../../../infra/doctor/fact.ts';

type Asked = { readonly hostname: string; readonly body?: unknown; readonly headers: Record<string, string> };
type Answer = { readonly status?: number; readonly body: unknown; readonly headers?: Record<string, string> };

/** An account behind a network that gives these answers, one per request; `asked` holds the requests. */
const accountAnswering = (...answers: Answer[]) => {
  const asked: Asked[] = [];
  const handle = async (request: Asked) => {
    asked.push(request);
    const { status = 200, body, headers = {} } = answers[asked.length - 1] ?? { status: 500, body: {} };
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return { response: { statusCode: status, headers, body: new TextEncoder().encode(text) } };
  };
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const account = createAccount(
    { region: 'eu-north-1' },
    { requestHandler: { handle, destroy: () => undefined }, credentials, maxAttempts: 1 },
  );
  return { account, asked };
};

const bodyOf = (asked: Asked | undefined): string =>
  asked?.body instanceof Uint8Array ? new TextDecoder().decode(asked.body) : String(asked?.body);

describe('an account, asked through the SDK', () => {
  it('answers undefined for what is not there', async () => {
    const missing = `<ErrorResponse><Error><Type>Sender</Type><Code>ValidationError</Code><Message>Stack with id X does not exist</Message></Error></ErrorResponse>`;
    expect(await accountAnswering({ status: 400, body: missing }).account.stack('X')).toBeUndefined();
    const none = { status: 404, body: {}, headers: { 'x-amzn-errortype': 'NotFoundException' } };
    expect(await accountAnswering(none).account.mailIdentity('a.example.org')).toBeUndefined();
    const gone = { status: 404, body: {}, headers: { 'x-amzn-errortype': 'ResourceNotFoundException' } };
    expect(await accountAnswering(gone).account.schedule('x')).toBeUndefined();
  });

  it('names the permission that AWS names', async () => {
    const message = 'User: arn:aws:iam::1:user/x is not authorized to perform: ses:GetAccount on resource: *';
    const denied = {
      status: 403,
      body: { message },
      headers: { 'x-amzn-errortype': 'AccessDeniedException' },
    };
    const fact = await ask('else:Where', accountAnswering(denied).account.mailAccount);
    expect(fact).toEqual({ known: false, why: 'denied', action: 'ses:GetAccount' });
  });

  it('reads every page', async () => {
    const { account, asked } = accountAnswering(
      { body: { logGroups: [{ logGroupName: 'one', retentionInDays: 30 }], nextToken: 'more' } },
      { body: { logGroups: [{ logGroupName: 'two' }] } },
    );
    expect(await account.logGroups('o')).toEqual([{ name: 'one', days: 30 }, { name: 'two' }]);
    expect(bodyOf(asked[1])).toContain('more');
  });

  it('puts log lines with any of the words in order', async () => {
    const { account } = accountAnswering(
      { body: { events: [{ timestamp: 5, message: 'b' }] } },
      { body: { events: [{ timestamp: 3, message: 'a' }] } },
    );
    const lines = await account.logLines('g', ['x', 'y'], { from: 0, to: 9 });
    expect(lines.map(({ at }) => at)).toEqual([3, 5]);
  });

  it('takes from the table neither a name nor an address', async () => {
    const row = { active: { BOOL: true }, areas: { L: [{ S: 'arna' }] } };
    const { account, asked } = accountAnswering({ body: { Items: [row] } });
    expect(await account.coordinators('T')).toEqual([
      { active: true, areas: ['arna'], slots: [], languages: [] },
    ]);
    const { ProjectionExpression, ExpressionAttributeNames } = JSON.parse(bodyOf(asked[0]));
    expect(ProjectionExpression).toBe('#active, #areas, #area, #slots, #languages');
    expect(Object.values(ExpressionAttributeNames).sort()).toEqual([
      'active',
      'area',
      'areas',
      'languages',
      'pk',
      'slots',
    ]);
  });

  it('counts who waits by the index, without reading anything of them', async () => {
    const { account, asked } = accountAnswering(
      { body: { Count: 3, LastEvaluatedKey: { pk: { S: 'x' } } } },
      { body: { Count: 2 } },
      { body: { Count: 0 } },
      { body: { Count: 9 } },
    );
    expect(await account.queue('T', ['arna'])).toEqual({ all: 9, within: 5 });
    const questions = asked.map((one) => JSON.parse(bodyOf(one)));
    expect(questions.map(({ Select }) => Select)).toEqual(Array(4).fill('COUNT'));
    expect(
      questions.map(({ IndexName, ExpressionAttributeValues: { ':value': value } }) => [IndexName, value.S]),
    ).toEqual([
      ['near', 'waiting#arna#video'],
      ['near', 'waiting#arna#video'],
      ['near', 'waiting#arna'],
      ['list', 'waiting'],
    ]);
  });

  it('follows one partition by its keys', async () => {
    const rows = [{ sk: { S: '#' }, mailTrouble: { S: 'bounced' } }, { sk: { S: 'L#1' } }];
    const { account } = accountAnswering({ body: { Items: rows } });
    expect(await account.partition('T', 'P#1')).toEqual({ sortKeys: ['#', 'L#1'], mailTrouble: 'bounced' });
  });

  it('tells a table that is guarded from one that is not', async () => {
    const guarded = accountAnswering(
      { body: { Table: { DeletionProtectionEnabled: true, SSEDescription: { SSEType: 'KMS' } } } },
      {
        body: {
          ContinuousBackupsDescription: {
            PointInTimeRecoveryDescription: {
              PointInTimeRecoveryStatus: 'ENABLED',
              RecoveryPeriodInDays: 14,
            },
          },
        },
      },
      { body: { TimeToLiveDescription: { TimeToLiveStatus: 'ENABLED', AttributeName: 'ttl' } } },
    );
    expect(await guarded.account.table('T')).toEqual({
      deletionProtection: true,
      ownKey: true,
      backupDays: 14,
      expiresBy: 'ttl',
    });
    const bare = accountAnswering(
      { body: { Table: {} } },
      {
        body: {
          ContinuousBackupsDescription: {
            PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: 'DISABLED' },
          },
        },
      },
      { body: { TimeToLiveDescription: { TimeToLiveStatus: 'DISABLED' } } },
    );
    expect(await bare.account.table('T')).toEqual({ deletionProtection: false, ownKey: false });
  });

  it('keeps monthly budgets only', async () => {
    const limit = { Amount: '10.0', Unit: 'USD' };
    const Budgets = [
      { BudgetName: 'a', BudgetLimit: limit, TimeUnit: 'MONTHLY', BudgetType: 'COST' },
      { BudgetName: 'b', BudgetLimit: limit, TimeUnit: 'ANNUALLY', BudgetType: 'COST' },
    ];
    const { account } = accountAnswering({ body: { Budgets } });
    expect(await account.budgets('111111111111')).toEqual([{ name: 'a', amount: 10, unit: 'USD' }]);
  });

  it('reads what SES says of a domain, and of itself', async () => {
    const { account } = accountAnswering(
      {
        body: {
          VerifiedForSendingStatus: true,
          FeedbackForwardingStatus: false,
          DkimAttributes: {
            Status: 'SUCCESS',
            SigningEnabled: true,
            SigningAttributesOrigin: 'EXTERNAL',
            Tokens: ['a'],
            SigningHostedZone: 'dkim.eu-north-1.amazonses.com',
          },
          MailFromAttributes: { MailFromDomain: 'bounce.a.example.org', MailFromDomainStatus: 'SUCCESS' },
        },
      },
      {
        body: {
          ProductionAccessEnabled: true,
          SendingEnabled: true,
          EnforcementStatus: 'HEALTHY',
          SendQuota: { Max24HourSend: 200, SentLast24Hours: 3 },
        },
      },
    );
    expect(await account.mailIdentity('a.example.org')).toEqual({
      verified: true,
      dkim: {
        status: 'SUCCESS',
        signs: true,
        own: true,
        tokens: ['a'],
        zone: 'dkim.eu-north-1.amazonses.com',
      },
      mailFrom: { domain: 'bounce.a.example.org', status: 'SUCCESS' },
      forwardsBounces: false,
    });
    expect(await account.mailAccount()).toEqual({
      production: true,
      sending: true,
      enforcement: 'HEALTHY',
      perDay: 200,
      sentToday: 3,
    });
  });

  it('names the receipt rule set that SES follows, if there is one', async () => {
    const rules = (inside: string) =>
      `<R><DescribeActiveReceiptRuleSetResult>${inside}</DescribeActiveReceiptRuleSetResult></R>`;
    const name = '<Metadata><Name>Krets-prod-answers</Name></Metadata>';
    const following = accountAnswering({ body: rules(name) });
    expect(await following.account.activeRuleSet()).toBe('Krets-prod-answers');
    expect(bodyOf(following.asked[0])).toContain('Action=DescribeActiveReceiptRuleSet');
    expect(await accountAnswering({ body: rules('') }).account.activeRuleSet()).toBeUndefined();
  });

  it('tells a confirmed subscription from one that waits', async () => {
    const members = ['arn:aws:sns:eu-north-1:1:t:x', 'PendingConfirmation']
      .map(
        (arn) =>
          `<member><SubscriptionArn>${arn}</SubscriptionArn><Protocol>email</Protocol><Endpoint>a@example.org</Endpoint></member>`,
      )
      .join('');
    const body = `<R><ListSubscriptionsByTopicResult><Subscriptions>${members}</Subscriptions></ListSubscriptionsByTopicResult></R>`;
    const found = await accountAnswering({ body }).account.subscriptions('arn:aws:sns:eu-north-1:1:t');
    expect(found.map(({ confirmed }) => confirmed)).toEqual([true, false]);
  });
});
