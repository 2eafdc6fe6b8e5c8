import { describe, expect, it } from 'vitest';
import { addHours, instant } from '../../shared/domain/time.ts';
import { createMemoryStore } from '../../shared/store/memory-store.ts';
import { addressCaps, breaker, capOf } from '../../shared/use-cases/mail-caps.ts';
import { bergen } from '../use-cases/support/test-deps.ts';

const now = instant('2026-11-23T09:30:00.000Z');
const day = { address: 'hash', now };

describe('how often an address may be written to', () => {
  it('is counted in windows that overlap, so that every stretch lies whole in one of them', () => {
    const counted = (hours: number, limit: number, starts: readonly string[]) =>
      starts.map((start) => ({
        type: 'mailCap',
        key: `placeLink:hash:${hours}h:${start}`,
        limit,
        expiresAt: addHours(instant(`${start}:00:00.000Z`), hours + hours / 3),
      }));
    const { perAddressPerDay, perAddressPer30Days } = bergen.mail;
    expect(addressCaps({ ...day, kind: 'placeLink' }, bergen)).toEqual([
      ...counted(24, perAddressPerDay, ['2026-11-23T08', '2026-11-23T00', '2026-11-22T16', '2026-11-22T08']),
      ...counted(720, perAddressPer30Days, [
        '2026-11-23T00',
        '2026-11-13T00',
        '2026-11-03T00',
        '2026-10-24T00',
      ]),
    ]);
  });

  it('is the same for a confirmation, by itself, ten a day for signing in, and not counted for our own mails', () => {
    const kinds = (kind: 'confirm' | 'placeLink') =>
      addressCaps({ ...day, kind }, bergen).map(({ key, ...cap }) => ({
        ...cap,
        key: key.replace(kind, ''),
      }));
    expect(kinds('confirm')).toEqual(kinds('placeLink'));
    expect(addressCaps({ ...day, kind: 'confirm' }, bergen)[0]?.key).toMatch(/^confirm:hash:24h:/);
    const signIns = addressCaps({ ...day, kind: 'signIn' }, bergen);
    expect(signIns.map(({ key, limit }) => [key.slice(0, 16), limit])).toEqual(
      Array(4).fill(['signIn:hash:24h:', 10]),
    );
    expect(addressCaps({ ...day, kind: 'welcome' }, bergen)).toEqual([]);
  });

  it('holds in every stretch of a day and of thirty, whenever somebody asks', async () => {
    let at = now;
    const store = createMemoryStore({ now: () => at });
    const sent: number[] = [];
    for (let hour = 0; hour < 80 * 24; hour += 5) {
      at = addHours(now, hour);
      const caps = addressCaps({ kind: 'confirm', address: 'hash', now: at }, bergen);
      if ((await store.commit(caps)).ok) sent.push(hour);
    }
    const most = (stretch: number) =>
      Math.max(...sent.map((from) => sent.filter((one) => one >= from && one < from + stretch).length));
    expect([most(24), most(30 * 24)]).toEqual([
      bergen.mail.perAddressPerDay,
      bergen.mail.perAddressPer30Days,
    ]);
  });
});

describe('counts with one beginning', () => {
  it('are forgotten after so many hours', () => {
    expect(capOf('key', { limit: 3, hours: 24 }, now)).toEqual({
      type: 'mailCap',
      key: 'key',
      limit: 3,
      expiresAt: addHours(now, 24),
    });
  });

  it('stop confirmations of a local day, whoever asks for them, and nothing else', () => {
    const late = instant('2026-11-23T23:30:00.000Z');
    expect(breaker('confirm', late, bergen)).toEqual([
      {
        type: 'mailCap',
        key: 'breaker:2026-11-24',
        limit: bergen.mail.confirmationsPerDay,
        expiresAt: addHours(late, 48),
      },
    ]);
    expect(breaker('placeLink', late, bergen)).toEqual([]);
  });
});
