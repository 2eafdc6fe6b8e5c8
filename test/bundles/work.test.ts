import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FunctionName } from '../../infra/constructs/bundle.ts';
import { type LocalMail, startMailEmulator } from '../../infra/local/mail-emulator.ts';
import { choosePort } from '../../infra/local/ports.ts';
import { type LocalTable, startTableEmulator } from '../../infra/local/table-emulator.ts';
import { replyAddress } from '../../shared/domain/reply-address.ts';
import { addHours, instant } from '../../shared/domain/time.ts';
import { formatToken } from '../../shared/domain/token.ts';
import { hashSecret } from '../../shared/runtime/hashes.ts';
import { createDynamoStore } from '../../shared/store/dynamo-store.ts';
import { outboxKey } from '../../shared/store/keys.ts';
import { htmlReplies, rawMail } from '../reply/mails.ts';
import { received } from '../reply/received.ts';
import { coordinatorNamed, idOf, personNamed } from '../use-cases/support/entities.ts';
import { build } from './built.ts';
import { answerOf, run } from './child.ts';
import { startKeyServer } from './key-server.ts';
import { startStartServer } from './start-server.ts';

/** Each function as it is deployed, in a process of its own, on an embedded table and mail service. */
describe('bundles at work', () => {
  let table: LocalTable;
  let mail: LocalMail;
  let keys: Awaited<ReturnType<typeof startKeyServer>>;
  let starts: Awaited<ReturnType<typeof startStartServer>>;
  const built: ReturnType<typeof build>[] = [];

  beforeAll(async () => {
    [table, mail, keys, starts] = await Promise.all([
      startTableEmulator(),
      choosePort(0).then((port) => startMailEmulator({ port })),
      startKeyServer(),
      startStartServer(),
    ]);
  });
  afterAll(async () => {
    for (const { remove } of built) remove();
    await Promise.all([table?.stop(), mail?.stop(), keys?.stop(), starts?.stop()]);
  });

  const call = (name: FunctionName, event: unknown, more: Readonly<Record<string, string>> = {}) => {
    const bundle = build(name);
    built.push(bundle);
    const env = {
      AWS_REGION: 'eu-north-1',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_ENDPOINT_URL_DYNAMODB: table.endpoint,
      AWS_ENDPOINT_URL_SES: mail.endpoint,
      AWS_ENDPOINT_URL_KMS: keys.url,
      AWS_ENDPOINT_URL_LAMBDA: starts.url,
      AWS_ENDPOINT_URL_SFN: starts.url,
      TABLE_NAME: table.tableName,
      JOURNAL_NAME: table.journalName,
      ORGANISATION: 'link-bergen',
      BASE_URL: 'https://krets.example.org',
      CONTACT_KEY_ID: 'key-1',
      CONFIGURATION_SET: 'settings',
      MATCHING: 'arn:aws:lambda:eu-north-1:000000000000:function:matcher',
      MATCHING_MOVES: '1000',
      REPLY_DOMAIN: 'svar.example.org',
      ...more,
    };
    return run(bundle.entry, env, event);
  };

  const store = () =>
    createDynamoStore({ client: table.client, tableName: table.tableName, now: () => instant(new Date()) });

  /** A mail that is due since long; gives its key as the stream would. */
  const putMail = async (name: string) => {
    const now = instant(new Date());
    const coordinator = coordinatorNamed(name);
    const to = { type: 'coordinator', id: coordinator.id } as const;
    const row = { id: idOf(`mail to ${name}`), version: 1, to, state: 'pending', attempts: 0 } as const;
    const written = await store().commit([
      { type: 'coordinator', after: coordinator },
      {
        type: 'outbox',
        after: { ...row, message: { kind: 'coordinatorWelcome' }, createdAt: now, dueAt: now },
      },
    ]);
    expect(written).toEqual({ ok: true });
    return { to: coordinator.email, key: { subject: to, id: row.id } };
  };

  const recipients = async (): Promise<string> => (await fetch(`${mail.endpoint}/store`)).text();

  it('mailer: a new row on the stream becomes a mail, and the row goes', async () => {
    const { to, key } = await putMail('Kari');
    const { pk, sk } = outboxKey(key);
    const dynamodb = { Keys: { pk: { S: pk }, sk: { S: sk } }, SequenceNumber: '1' };
    const ended = await call('mailer', { Records: [{ eventName: 'INSERT', dynamodb }] });
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(answerOf(ended)).toEqual({ batchItemFailures: [] });
    expect(ended.stdout).toContain('"event":"mailBatch","sent":1');
    expect(await recipients()).toContain(to);
    expect(await store().outbox(key)).toBeUndefined();
  });

  it('follow-up: what the stream did not send is sent', async () => {
    const { to, key } = await putMail('Ola');
    const ended = await call('follow-up', {});
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toContain('"event":"mailBatch","sent":1');
    expect(ended.stdout).toContain('"event":"followUpFinished"');
    expect(await recipients()).toContain(to);
    expect(await store().outbox(key)).toBeUndefined();
  });

  it('matcher: runs over everybody who waits', async () => {
    const ended = await call('matcher', {});
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toContain('"event":"matchingFinished","people":0');
  });

  /** A lead who is signed in presses the button; the address of what the clock starts is `MATCHING`. */
  const press = async (name: string, MATCHING: string) => {
    const lead = coordinatorNamed(name, { role: 'lead' });
    const subject = { type: 'coordinator', id: lead.id } as const;
    const secret = 's'.repeat(43);
    const expiresAt = addHours(instant(new Date()), 1);
    const link = { subject, purpose: 'session', hash: hashSecret(secret), expiresAt } as const;
    const before = await store().matchingRun();
    await store().commit([
      { type: 'coordinator', after: lead },
      { type: 'link', op: 'add', link },
      ...(before === undefined ? [] : [{ type: 'matchingRun', before } as const]),
    ]);
    const rawPath = '/nb/lead/matching';
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      origin: 'https://krets.example.org',
      'sec-fetch-site': 'same-origin',
    };
    const requestContext = {
      domainName: 'krets.example.org',
      http: { method: 'POST', path: rawPath, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: '' },
    };
    const cookies = [`__Host-krets=${formatToken({ id: lead.id, secret })}`];
    const event = { version: '2.0', rawPath, rawQueryString: '', headers, cookies, requestContext, body: '' };
    return call('web', { ...event, isBase64Encoded: false }, { MATCHING });
  };

  it('web: a lead’s press starts the matcher, or the machine, once and without waiting', async () => {
    const matcher = 'arn:aws:lambda:eu-north-1:000000000000:function:matcher';
    const machine = 'arn:aws:states:eu-north-1:000000000000:stateMachine:matching';
    for (const [name, arn] of [
      ['Liv', matcher],
      ['Tuva', machine],
    ] as const) {
      const ended = await press(name, arn);
      expect(answerOf(ended)).toMatchObject({ statusCode: 303, headers: { location: '/nb/lead/matching' } });
      expect((await store().matchingRun())?.state).toBe('asked');
    }
    expect(starts.asked).toEqual([
      {
        path: `/2015-03-31/functions/${encodeURIComponent(matcher)}/invocations`,
        how: 'Event',
        body: '',
      },
      {
        path: '/',
        how: 'AWSStepFunctions.StartExecution',
        body: JSON.stringify({ stateMachineArn: machine }),
      },
    ]);
  });

  it('feedback: a bounce is recorded with the person whom the mail was for', async () => {
    const { key } = await putMail('Siv');
    const tags = { 'krets-subject-type': ['coordinator'], 'krets-subject-id': [key.subject.id] };
    const event = { eventType: 'Bounce', bounce: { bounceType: 'Permanent' }, mail: { tags } };
    const ended = await call('feedback', { Records: [{ Sns: { Message: JSON.stringify(event) } }] });
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(await store().coordinator(key.subject.id)).toMatchObject({ mailTrouble: 'bounced' });
  });

  it('inbound: a mail to an address of ours is parsed, and its person gets the link', async () => {
    const person = personNamed('Ada');
    const secret = '7'.repeat(28);
    const subject = { type: 'participant', id: person.id } as const;
    const link = {
      subject,
      purpose: 'replyPlace',
      hash: hashSecret(secret),
      expiresAt: addHours(instant(new Date()), 24),
    } as const;
    const written = await store().commit([
      { type: 'participant', after: person },
      { type: 'link', op: 'add', link },
    ]);
    expect(written).toEqual({ ok: true });
    const to = replyAddress('replyPlace', { id: person.id, secret }, 'svar.example.org');
    const raw = rawMail({ type: 'text/html', body: htmlReplies('Ja')['Gmail'] ?? '' });
    const ended = await call('inbound', { Records: [{ Sns: { Message: received({ to: [to], raw }) } }] });
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toContain('"event":"inboundHandled","answered":0,"helped":1,"ignored":0');
  });
});
