import type { Change } from '../../../shared/domain/change.ts';
import { instant } from '../../../shared/domain/time.ts';
import { bergen } from '../../use-cases/support/test-deps.ts';

/** A Monday morning in Bergen. */
export const now = instant('2026-11-23T09:00:00.000Z');

export const setting = { organisation: bergen, posting: { now, newId: () => 'new' } };

/** The people a decision changes, as they are after it. */
export const peopleIn = (changes: readonly Change[]) =>
  changes.flatMap((change) => (change.type === 'participant' && change.after ? [change.after] : []));

/** The mails a decision puts in the outbox, with whom they go to. */
export const mailsIn = (changes: readonly Change[]) =>
  changes.flatMap((change) => (change.type === 'outbox' && change.after ? [change.after] : []));

export const messagesIn = (changes: readonly Change[]) => mailsIn(changes).map(({ message }) => message);
