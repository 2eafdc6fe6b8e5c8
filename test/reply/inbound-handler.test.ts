import { describe, expect, it } from 'vitest';
import { createInboundHandler } from '../../functions/inbound/handler.ts';
import { replyAddress } from '../../shared/domain/reply-address.ts';
import { addHours } from '../../shared/domain/time.ts';
import { parseToken } from '../../shared/domain/token.ts';
import type { Store } from '../../shared/use-cases/ports.ts';
import { keepLines } from '../mail/log-lines.ts';
import { sns } from '../mail/sns-event.ts';
import { seated } from '../use-cases/participant/stage.ts';
import { putReply, replyMails } from '../use-cases/reply/stage.ts';
import { mailsIn, personIn } from '../use-cases/support/table.ts';
import { bergen, createTestDeps } from '../use-cases/support/test-deps.ts';
import { rawMail, textReplies } from './mails.ts';
import { received } from './received.ts';

const replyDomain = 'svar.example.org';
const from = 'From: Ada <ada@example.org>';

const invited = async (around?: (store: Store) => Store) => {
  const kit = createTestDeps(around && { around });
  const { ada } = await seated(kit, 'invited');
  if (ada.seat === undefined) throw new Error('no seat');
  const seat = { ...ada.seat, answerBy: addHours(kit.clock.now(), 48) };
  await kit.store.commit([{ type: 'participant', before: ada, after: { ...ada, seat } }]);
  const promise = { version: bergen.confidentiality.version, locale: 'nb' };
  const reply = await putReply(
    kit,
    { type: 'participant', id: ada.id },
    { purpose: 'replySeat', extra: { round: 1, promise } },
  );
  const token = parseToken(reply.token);
  if (token === undefined) throw new Error('no token');
  const to = replyAddress(reply.purpose, token, replyDomain);
  const { log, lines } = keepLines();
  const handler = createInboundHandler({ deps: kit.deps, replyDomain, log });
  const hear = async (wish: Partial<Parameters<typeof received>[0]> = {}) => {
    await handler(sns(received({ to: [to], raw: rawMail({ headers: [from] }), ...wish })));
    return (await personIn(kit, ada)).state;
  };
  return { ...kit, ada, to, lines, handler, hear };
};

const handled = (outcome: 'answered' | 'helped' | 'ignored') => ({
  event: 'inboundHandled',
  ...{ answered: 0, helped: 0, ignored: 0 },
  [outcome]: 1,
});

describe('an answer by mail', () => {
  it.each(Object.entries(textReplies('Ja takk')))('is heard from %s', async (_, body) => {
    const kit = await invited();
    expect(await kit.hear({ raw: rawMail({ headers: [from], body }) })).toBe('accepted');
    expect(kit.lines).toEqual([handled('answered')]);
  });

  it('is heard in either encoding of the topic, and in capitals in the address', async () => {
    expect(await (await invited()).hear({ encoding: 'UTF8' })).toBe('accepted');
    const kit = await invited();
    expect(await kit.hear({ to: [kit.to.toUpperCase()] })).toBe('accepted');
  });

  it('delivered twice, or in one batch with others, is once', async () => {
    const kit = await invited();
    const message = received({ to: [kit.to], raw: rawMail({ headers: [from] }) });
    await kit.handler(sns(message, 'not JSON', message));
    expect((await personIn(kit, kit.ada)).state).toBe('accepted');
    expect(kit.lines).toEqual([{ event: 'inboundHandled', answered: 2, helped: 0, ignored: 1 }]);
    expect(replyMails(kit)).toHaveLength(1);
  });

  it('delivered again after its receipt was sent has no second one; another mail has one of its own', async () => {
    const kit = await invited();
    const message = (id: string) => received({ to: [kit.to], raw: rawMail({ headers: [from] }), id });
    const receipts = async (id: string) => {
      for (const before of mailsIn(kit)) await kit.store.commit([{ type: 'outbox', before }]);
      await kit.handler(sns(message(id)));
      return replyMails(kit).length;
    };
    expect([await receipts('mail-one'), await receipts('mail-one'), await receipts('mail-two')]).toEqual([
      1, 0, 1,
    ]);
    expect(JSON.stringify(kit.store.dump())).not.toContain('mail-one');
  });

  it('of which SES does not say which one it is has its receipt', async () => {
    const kit = await invited();
    const { mail, ...rest } = JSON.parse(received({ to: [kit.to], raw: rawMail({ headers: [from] }) }));
    await kit.handler(sns(JSON.stringify({ ...rest, mail: { ...mail, messageId: undefined } })));
    expect(replyMails(kit)).toHaveLength(1);
  });
});

describe('what is not surely theirs', () => {
  it.each([
    ['DMARC fails', { verdicts: { dmarc: 'FAIL' } }],
    ['the domain has no DMARC', { verdicts: { dmarc: 'GRAY' } }],
    ['the check did not work', { verdicts: { dmarc: 'PROCESSING_FAILED' } }],
    ['nothing is said of DMARC', { verdicts: { dmarc: 'unsaid' } }],
    ['nothing is said of viruses', { verdicts: { virus: 'unsaid' } }],
    ['nobody knows whether it is spam', { verdicts: { spam: 'GRAY' } }],
    ['it is another one, who passes', { raw: rawMail({ headers: ['From: eve@example.net'] }) }],
    ['the name only is theirs', { raw: rawMail({ headers: ['From: "ada@example.org" <eve@example.net>'] }) }],
    ['there are two senders', { raw: rawMail({ headers: [from, 'From: eve@example.net'] }) }],
    [
      'another header says so',
      {
        raw: rawMail({
          headers: ['From: eve@example.net', 'Sender: ada@example.org', 'Reply-To: ada@example.org'],
        }),
      },
    ],
    [
      'lines are smuggled into a header',
      { raw: rawMail({ headers: ['From: eve@example.net\r\n\tada@example.org', 'Subject: x'] }) },
    ],
  ])('changes nothing where %s; the link goes to the address we know', async (_, wish) => {
    const kit = await invited();
    expect(await kit.hear(wish)).toBe('invited');
    expect(kit.lines).toEqual([handled('helped')]);
    expect(replyMails(kit)).toEqual([
      {
        to: { type: 'participant', id: kit.ada.id },
        message: expect.objectContaining({ kind: 'replySeatHelp' }),
      },
    ]);
    expect(JSON.stringify(kit.store.dump())).not.toContain('eve@');
  });
});

describe('what gets no answer at all', () => {
  it.each([
    ['spam', { verdicts: { spam: 'FAIL' } }],
    ['a virus', { verdicts: { virus: 'FAIL' } }],
    ['a bounce', { source: '' }],
    ['a bounce by SES', { source: 'MAILER-DAEMON@eu-north-1.amazonses.com' }],
    ['a holiday notice', { raw: rawMail({ headers: [from, 'Auto-Submitted: auto-replied'] }) }],
    ['a list', { raw: rawMail({ headers: [from, 'Precedence: list'] }) }],
    ['a mail that no program writes', { raw: rawMail({ headers: [from], body: 'x\n'.repeat(5000) }) }],
    ['an address we never made', { to: [`svar+i${'0'.repeat(55)}@${replyDomain}`] }],
    ['an address of no kind', { to: [`post@${replyDomain}`] }],
    ['nobody', { to: [] }],
  ])('%s', async (_, wish) => {
    const kit = await invited();
    const before = kit.store.dump();
    expect(await kit.hear(wish)).toBe('invited');
    expect(kit.store.dump()).toEqual(before);
    expect(kit.lines).toEqual([handled('ignored')]);
  });

  it('a mail to two questions at once', async () => {
    const kit = await invited();
    const other = await putReply(kit, { type: 'participant', id: kit.ada.id }, { purpose: 'replyPlace' });
    const token = parseToken(other.token);
    const second = replyAddress('replyPlace', token ?? { id: '', secret: '' }, replyDomain);
    expect(await kit.hear({ to: [kit.to, second] })).toBe('invited');
  });

  it('and our own mail to somebody, sent round to us, ends there', async () => {
    const kit = await invited();
    const headers = [`From: ${bergen.sender.address}`, 'Auto-Submitted: auto-generated'];
    for (let times = 0; times < 5; times += 1) await kit.hear({ raw: rawMail({ headers }) });
    expect(mailsIn(kit)).toEqual([]);
  });
});

describe('nothing of a mail', () => {
  const secret = 'Jeg heter Canary og bor i Kanarigata 1';

  it('is stored or logged, whatever came of it', async () => {
    for (const wish of [{}, { verdicts: { dmarc: 'FAIL' } }, { verdicts: { spam: 'FAIL' } }]) {
      const kit = await invited();
      await kit.hear({ raw: rawMail({ headers: [from, `Subject: ${secret}`], body: secret }), ...wish });
      const kept = JSON.stringify([kit.store.dump(), kit.lines]);
      expect(kept).not.toMatch(/Canary|Kanarigata/);
      expect(kept).not.toContain(kit.to.slice(0, 40));
    }
  });

  it('is in the error of one that comes again, and the others are heard', async () => {
    let broken = true;
    const kit = await invited((store) => ({
      ...store,
      byLink: (...args) => {
        if (!broken) return store.byLink(...args);
        throw Object.assign(new Error(secret), { name: 'TableGone' });
      },
    }));
    const failing = kit.hear({ raw: rawMail({ headers: [from], body: secret }) });
    await expect(failing).rejects.toThrow('could not be taken');
    await expect(failing).rejects.not.toThrow('Canary');
    expect(kit.lines).toEqual([
      { event: 'inboundFailed', errorName: 'TableGone' },
      { event: 'inboundHandled', answered: 0, helped: 0, ignored: 0 },
    ]);
    broken = false;
    expect(await kit.hear()).toBe('accepted');
  });
});
