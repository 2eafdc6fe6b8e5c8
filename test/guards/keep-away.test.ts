import { describe, expect, it } from 'vitest';
import { guardPatch, withGuard } from '../../shared/domain/guard.ts';
import { instant } from '../../shared/domain/time.ts';
import { contactHash, hashesOf } from '../../shared/use-cases/contact-hash.ts';
import { keepsAwayFrom, keptFromAmong } from '../../shared/use-cases/keeps-away.ts';
import { coordinatorNamed, emailHash, personNamed, phoneHash } from '../use-cases/support/entities.ts';
import { hashContact } from '../use-cases/support/test-deps.ts';

const deps = { hashContact };
const named = (count: number) => Array.from({ length: count }, (_, index) => `hash ${index}`);

describe('the list of people not to be met', () => {
  it('takes fifty, each once, and no more', () => {
    expect(withGuard(personNamed('Ada', { guard: named(49) }), ['one more'])).toHaveLength(50);
    expect(withGuard(personNamed('Ada', { guard: named(50) }), named(50))).toEqual(named(50));
    expect(withGuard(personNamed('Ada', { guard: named(50) }), ['one more'])).toBeUndefined();
  });

  it('loses nobody, and leaves out one’s own address and number', () => {
    const ada = personNamed('Ada', { phone: '+4791234567', guard: ['eva'] });
    const mine = [emailHash('ada@example.org'), phoneHash('+4791234567')];
    expect(withGuard(ada, [...mine, 'per'])).toEqual(['eva', 'per']);
  });

  it('is dated when it has grown, and only then', () => {
    const now = instant('2026-11-23T09:00:00.000Z');
    expect(guardPatch({ guard: ['eva'] }, ['eva'], now)).toEqual({ guard: ['eva'] });
    expect(guardPatch({ guard: ['eva'] }, ['eva', 'per'], now)).toEqual({
      guard: ['eva', 'per'],
      guardAddedAt: now,
    });
  });
});

describe('who is kept from a coordinator', () => {
  const anne = coordinatorNamed('Anne', { email: 'Anne@Example.org' });
  const away = keepsAwayFrom(deps, anne);

  it('is whoever named their address, however it is written, or is that coordinator', () => {
    expect(away(personNamed('Ada', { guard: ['somebody', emailHash('anne@example.org')] }))).toBe(true);
    expect(away(personNamed('Anne'))).toBe(true);
    expect(away(personNamed('Ada', { guard: [emailHash('bo@example.org')] }))).toBe(false);
  });

  it('is nobody where there is no coordinator', () => {
    expect(keepsAwayFrom(deps, undefined)(personNamed('Anne'))).toBe(false);
  });

  it('counts for a group by who has a seat in it', () => {
    const seat = { groupId: 'here', round: 1, area: 'a', slot: 's', language: 'no', themed: false };
    const keeps = (groupId: string) => [
      personNamed('Bo', { seat }),
      personNamed('Ada', { guard: [emailHash('anne@example.org')], seat: { ...seat, groupId } }),
      personNamed('Cato', { guard: [emailHash('anne@example.org')] }),
    ];
    expect(keptFromAmong(deps, keeps('here'))({ id: 'here' }, anne)).toBe(true);
    expect(keptFromAmong(deps, keeps('there'))({ id: 'here' }, anne)).toBe(false);
  });
});

describe('the hash of a contact', () => {
  it('is the same however it is written, and its kind is in it', () => {
    const kinds = [
      contactHash(deps, { kind: 'email', value: 'Ada@Example.org' }),
      contactHash(deps, { kind: 'phone', value: '+4791234567' }),
    ];
    expect(kinds).toEqual([emailHash('ada@example.org'), phoneHash('+4791234567')]);
  });

  it('is there for what was given, and for nothing else', () => {
    expect(hashesOf(deps, { email: 'ada@example.org', phone: '+4791234567' })).toEqual({
      emailHash: emailHash('ada@example.org'),
      phoneHash: phoneHash('+4791234567'),
    });
    expect(hashesOf(deps, { email: undefined, phone: undefined })).toEqual({
      emailHash: undefined,
      phoneHash: undefined,
    });
  });
});
