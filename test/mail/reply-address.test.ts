import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseReplyAddress,
  replyAddress,
  replyPurposes,
  shortSecret,
} from '../../shared/domain/reply-address.ts';
import { formatToken, parseToken } from '../../shared/domain/token.ts';
import { mailLanguages } from '../../shared/mail/languages.ts';
import { createMailWords } from '../../shared/mail/render.ts';
import { deliver } from '../../shared/use-cases/deliver.ts';
import { openReply } from '../../shared/use-cases/reply-question.ts';
import { baseUrl, bergen, locales, rendered, samples, tokensOf, writtenAt } from './rendering.ts';
import { createMailWorld, person } from './world.ts';

const replyDomain = 'svar.example.org';
const bytes = (length: number) =>
  fc
    .uint8Array({ minLength: length, maxLength: length })
    .map((read) => Buffer.from(read).toString('base64url'));

describe('an address to answer to', () => {
  it('brings the token back, whatever the bits, also in capitals, and fits in 64 characters', () => {
    fc.assert(
      fc.property(bytes(16), bytes(32), fc.constantFrom(...replyPurposes), (id, long, purpose) => {
        const secret = shortSecret(long);
        const address = replyAddress(purpose, { id, secret }, replyDomain);
        const read = { purpose, token: formatToken({ id, secret }) };
        expect(parseReplyAddress(address, replyDomain)).toEqual(read);
        expect(parseReplyAddress(address.toUpperCase(), replyDomain)).toEqual(read);
        expect(address.indexOf('@')).toBeLessThanOrEqual(64);
        expect(address).toMatch(/^[a-z0-9+]+@svar\.example\.org$/);
      }),
    );
  });

  it('has the letters of 138 random bits: every letter of the secret moves it, but for bits that are always none', () => {
    const secrets = new Set(
      Array.from({ length: 64 }, (_, at) =>
        shortSecret(`${'A'.repeat(15)}${'A'.repeat(27)}${'AEIMQUYcgkosw048'[at % 16]}`),
      ),
    );
    expect(secrets.size).toBe(8);
    expect(shortSecret('-'.repeat(43))).toMatch(/^[0-9a-v]{28}$/);
  });

  it.each([
    '',
    '@svar.example.org',
    'post@svar.example.org',
    `svar+i${'0'.repeat(54)}@svar.example.org`,
    `svar+i${'0'.repeat(56)}@svar.example.org`,
    `svar+x${'0'.repeat(55)}@svar.example.org`,
    `svar+i${'0'.repeat(54)}w@svar.example.org`,
    `svar+i${'0'.repeat(55)}@example.org`,
    `svar+i${'0'.repeat(55)}@svar.example.org.example.net`,
    `svar+i${'0'.repeat(55)}@svar.example.org\r\nBcc: x@example.net`,
    `svar+i${'0'.repeat(55)}`,
  ])('is not %j', (text) => {
    expect(parseReplyAddress(text, replyDomain)).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.string(),
        (text) => parseReplyAddress(`${text}@${replyDomain}`, replyDomain) === undefined,
      ),
    );
  });
});

const on = createMailWords({ organisation: bergen, baseUrl, replyDomain });
const short = `${'p'.repeat(22)}.${'7'.repeat(28)}`;
const answerable = {
  invitation: 'replySeat',
  invitationReminder: 'replySeat',
  ask: 'replyAsk',
  askReminder: 'replyAsk',
  stillInterested: 'replyPlace',
} as const;

describe.each(locales)('a mail that asks, in %s', (locale) => {
  it.each(Object.entries(answerable))(
    '%s says that it can be answered, and where that goes',
    (kind, purpose) => {
      const message = Object.entries(samples).find(([name]) => name === kind)?.[1][0];
      if (message === undefined) throw new Error('no sample');
      const recipient = { email: 'ase@example.com', firstName: 'Åse', locale };
      const tokens = { ...tokensOf(message), [purpose]: short };
      const mail = on.render({ message, recipient, tokens, at: writtenAt });
      expect(mail.replyTo).toMatch(/^svar\+[ias][0-9a-v]{55}@svar\.example\.org$/);
      const off = rendered(message, locale);
      const added = mail.text.split('\n').filter((line) => line !== '' && !off.text.includes(line));
      expect(added.length).toBe(purpose === 'replySeat' ? 2 : 1);
      // A no to "still interested?" erases nobody, so it is not asked for by mail.
      const { byMail, yesByMail } = mailLanguages[locale].reply;
      expect(added[0]).toBe(purpose === 'replyPlace' ? yesByMail : byMail);
      // A yes promises the very words that the page shows.
      expect(mail.text.includes(bergen.confidentiality.text[locale])).toBe(purpose === 'replySeat');
      expect([mail.text, mail.html].filter((part) => part.includes('svar+'))).toEqual([]);
    },
  );

  it('and every other goes back to the organisation, whether answers by mail are on or off', () => {
    for (const [kind, messages] of Object.entries(samples)) {
      for (const message of messages) {
        expect(rendered(message, locale).replyTo).toBe(bergen.contact.email);
        if (Object.hasOwn(answerable, kind)) continue;
        const recipient = { email: 'ase@example.com', firstName: 'Åse', locale };
        const mail = on.render({ message, recipient, tokens: tokensOf(message), at: writtenAt });
        expect([kind, mail]).toEqual([kind, rendered(message, locale)]);
      }
    }
  });
});

describe('sending a mail that can be answered', () => {
  it('stores the hash of the secret only, bound as the link beside it, with the promise that was shown', async () => {
    const invitation = samples.invitation[0]!;
    const seat = {
      groupId: 'g',
      round: 2,
      area: 'bergenhus',
      slot: 'tue-evening',
      language: 'no',
      themed: false,
      answerBy: invitation.answerBy,
    };
    const world = await createMailWorld();
    const before = await world.store.participant(person.id);
    if (before === undefined) throw new Error('nobody');
    await world.store.commit([
      { type: 'participant', before: person, after: { ...person, state: 'invited', seat, rounds: 2 } },
    ]);
    const key = await world.post(invitation);
    await deliver({ ...world.deps, ...on }, key);
    const address = world.accepted[0]?.replyTo ?? '';
    const reply = parseReplyAddress(address, replyDomain);
    if (reply === undefined) throw new Error(`not ours: ${address}`);
    const question = await openReply(world.deps, reply);
    expect(question).toMatchObject({
      about: 'replySeat',
      link: { round: 2, promise: { version: bergen.confidentiality.version, locale: 'nb' } },
    });
    const stored = JSON.stringify(world.store.dump());
    expect(stored).not.toContain(parseToken(reply.token)?.secret);
    expect(stored).not.toContain(address.split('@')[0]);
    const [seatLink, replyLink] = ['seat', 'replySeat'].map((purpose) =>
      world.store.dump().find((row) => row['purpose'] === purpose),
    );
    expect(replyLink?.['expiresAt']).toBe(seatLink?.['expiresAt']);
  });
});
