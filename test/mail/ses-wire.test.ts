import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { SESClient } from '@aws-sdk/client-ses';
import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { createSesSender } from '../../shared/mail/ses-mailer.ts';
import type { OutgoingMail } from '../../shared/use-cases/mail-port.ts';
import { listenOnLoopback } from '../loopback.ts';
import { outgoing, rendered, samples } from './rendering.ts';

const mail = outgoing(rendered(samples.meetingSet[0]!));

const bodyOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
};

/** Sends one mail with the real client to a server of our own; gives the outcome and what arrived. */
const sendTo = async (
  answer: (response: ServerResponse, request: IncomingMessage) => void,
  what: OutgoingMail = mail,
) => {
  const requests: URLSearchParams[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      requests.push(body);
      answer(response, request);
    });
  });
  const { url, stop } = await listenOnLoopback(server);
  const client = new SESClient({
    endpoint: url,
    region: 'eu-north-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  });
  const outcome = await createSesSender({ client, configurationSet: 'krets' })(what);
  client.destroy();
  await stop();
  return { outcome, requests };
};

const xml = (status: number, body: string) => (response: ServerResponse) => {
  response.writeHead(status, { 'content-type': 'text/xml' }).end(body);
};
const failure = (status: number, code: string, message: string) =>
  xml(
    status,
    `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>r</RequestId></ErrorResponse>`,
  );

describe('SES on the wire', () => {
  it('gets one raw message for one destination', async () => {
    const { outcome, requests } = await sendTo(
      xml(
        200,
        '<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult><MessageId>m</MessageId></SendRawEmailResult></SendRawEmailResponse>',
      ),
    );
    expect([outcome, requests.length]).toEqual(['sent', 1]);
    const body = requests[0]!;
    expect(body.get('Action')).toBe('SendRawEmail');
    expect(body.get('Source')).toBe('krets@example.org');
    expect(body.get('Destinations.member.1')).toBe('ase@example.com');
    expect(body.get('Destinations.member.2')).toBeNull();
    expect(body.get('ConfigurationSetName')).toBe('krets');
    expect(body.get('Tags.member.1.Name')).toBe('krets-subject-type');
    const parsed = await simpleParser(Buffer.from(body.get('RawMessage.Data') ?? '', 'base64'));
    expect(parsed.subject).toBe('Tid og sted');
    expect(parsed.text).toContain('Møterommet, Øvregaten 1');
  });

  it('is asked once when its answer is lost', async () => {
    const { outcome, requests } = await sendTo((_response, request) => request.socket.destroy());
    expect([outcome, requests.length]).toEqual(['later', 1]);
  });

  it.each([
    { status: 400, code: 'Throttling', message: 'Maximum sending rate exceeded.', expected: 'later' },
    { status: 454, code: 'Throttling', message: 'Daily message quota exceeded.', expected: 'later' },
    { status: 429, code: 'TooManyRequestsException', message: 'slow down', expected: 'later' },
    { status: 400, code: 'AccountSendingPausedException', message: 'paused', expected: 'later' },
    { status: 403, code: 'AccessDenied', message: 'not allowed', expected: 'later' },
    { status: 500, code: 'InternalFailure', message: 'oops', expected: 'later' },
    { status: 503, code: 'ServiceUnavailable', message: 'try again', expected: 'later' },
    { status: 400, code: 'MessageRejected', message: 'Address blacklisted.', expected: 'refused' },
    {
      status: 400,
      code: 'InvalidParameterValue',
      message: 'Domain contains illegal character',
      expected: 'refused',
    },
  ])(
    '$status $code ($message): $expected, after one request',
    async ({ status, code, message, expected }) => {
      const { outcome, requests } = await sendTo(failure(status, code, message));
      expect([outcome, requests.length]).toEqual([expected, 1]);
    },
  );

  it('waits when the answer is no XML at all', async () => {
    const { outcome, requests } = await sendTo(xml(502, '<html>Bad gateway'));
    expect([outcome, requests.length]).toEqual(['later', 1]);
  });
});
