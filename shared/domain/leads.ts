import type { Organisation } from '../organisation/schema.ts';
import type { Change } from './change.ts';
import { comparable, readEmail } from './contact.ts';
import type { Coordinator } from './coordinator.ts';
import { done, failed, type Result } from './problem.ts';

const sameAddress = (one: string, other: string): boolean => {
  const [first, second] = [one, other].map((text) => {
    const value = readEmail(text);
    return value === undefined ? undefined : comparable({ kind: 'email', value });
  });
  return first !== undefined && first === second;
};

/** The lead of the organisation file with this address: who comes in before anybody else is there. */
export const namedLead = ({ leads }: Pick<Organisation, 'leads'>, email: string) =>
  leads.find((lead) => sameAddress(lead.email, email));

/** Whoever acts as a lead must still be one at the moment of writing, whatever the session said. */
export const actingLead = (coordinators: readonly Coordinator[], actor: Coordinator): Result<Coordinator> => {
  const me = coordinators.find(({ id }) => id === actor.id);
  if (!me?.active) return failed({ kind: 'signedOut' });
  return me.role === 'lead' ? done(me) : failed({ kind: 'notYours' });
};

/**
 * What goes into the transaction in which a lead stops being one: another lead's row, unchanged, so
 * that two leads who stop each other at the same moment cannot both succeed. `stillNeeded` when
 * there is no other. Nothing for somebody who is no lead.
 */
export const leadStops = (
  stopping: Coordinator,
  coordinators: readonly Coordinator[],
): Result<readonly Change[]> => {
  if (stopping.role !== 'lead') return done([]);
  const other = coordinators.find(({ id, active, role }) => active && role === 'lead' && id !== stopping.id);
  if (other === undefined) return failed({ kind: 'stillNeeded' });
  return done([{ type: 'coordinator', before: other, after: other }]);
};

/**
 * What stays of somebody who has left: an id that old questions point to. Only a lead of the
 * organisation file keeps the hash and the lock of the address, or asking to sign in would let
 * them in again as if for the first time.
 */
export const closedCoordinator = (
  before: Coordinator,
  organisation: Pick<Organisation, 'leads'>,
): Coordinator => ({
  id: before.id,
  version: before.version,
  active: false,
  role: 'coordinator',
  locale: before.locale,
  firstName: '',
  email: '',
  emailHash: namedLead(organisation, before.email) === undefined ? '' : before.emailHash,
  areas: [],
  video: false,
  slots: [],
  languages: [],
  capacity: 0,
});
