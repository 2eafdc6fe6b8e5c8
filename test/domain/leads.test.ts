import { expect, it } from 'vitest';
import { actingLead, closedCoordinator, leadStops, namedLead } from '../../shared/domain/leads.ts';
import { coordinatorNamed } from '../use-cases/support/entities.ts';

const lead = coordinatorNamed('Anne', { role: 'lead' });
const other = coordinatorNamed('Bo', { role: 'lead' });
const coordinator = coordinatorNamed('Cato');
const leads = [
  { firstName: 'Anne', email: 'Anne@blåbær.no' },
  { firstName: 'Nobody', email: 'no address' },
];

it.each([
  ['Anne@blåbær.no', 'Anne'],
  [' anne@BLÅBÆR.no', 'Anne'],
  ['anne@xn--blbr-roah.no', 'Anne'],
  ['anne@example.org', undefined],
  ['no address', undefined],
  ['', undefined],
])('%j is the address of the organisation’s lead %s', (email, firstName) => {
  expect(namedLead({ leads }, email)?.firstName).toBe(firstName);
});

it('whoever acts as a lead is what the table says now, not what they came in as', () => {
  const now = [{ ...lead, firstName: 'Anna' }, coordinator];
  expect(actingLead(now, lead)).toEqual({ ok: true, value: now[0] });
  const signedOut = { ok: false, problem: { kind: 'signedOut' } };
  expect(actingLead([{ ...lead, active: false }, other], lead)).toEqual(signedOut);
  expect(actingLead([other], lead)).toEqual(signedOut);
  const notYours = { ok: false, problem: { kind: 'notYours' } };
  expect(actingLead([other, { ...lead, role: 'coordinator' }], lead)).toEqual(notYours);
});

it('a lead stops only while there is another, who is written unchanged beside it', () => {
  const beside = { ok: true, value: [{ type: 'coordinator', before: other, after: other }] };
  expect(leadStops(lead, [lead, coordinator, other])).toEqual(beside);
  const needed = { ok: false, problem: { kind: 'stillNeeded' } };
  expect(leadStops(lead, [lead, coordinator, { ...other, active: false }])).toEqual(needed);
  expect(leadStops(coordinator, [coordinator])).toEqual({ ok: true, value: [] });
});

it('of somebody who has left only an id stays, and of the file’s own lead the hash of the address', () => {
  const gone = {
    ...{ active: false, role: 'coordinator', firstName: '', email: '', emailHash: '' },
    ...{ areas: [], video: false, slots: [], languages: [], capacity: 0 },
  };
  const left = { ...lead, video: true, version: 4, locale: 'en', pausedUntil: undefined };
  const kept = { id: left.id, version: 4, locale: 'en' };
  expect(closedCoordinator(left, { leads })).toStrictEqual({ ...gone, ...kept });
  const named = { ...left, email: 'anne@blåbær.no' };
  expect(closedCoordinator(named, { leads })).toStrictEqual({ ...gone, ...kept, emailHash: left.emailHash });
});
