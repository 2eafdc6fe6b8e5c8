import type { Setting } from '../../shared/domain/seating.ts';
import type { Erasure } from '../../shared/store/journal.ts';
import type { RawRow, Store } from '../../shared/use-cases/ports.ts';
import { check } from './integrity/check.ts';
import type { ContactKeyPlace, Finding, FindingCode } from './integrity/finding.ts';
import { replay } from './integrity/replay.ts';
import { readWorld } from './integrity/world.ts';

/** A table to look after: its rows, and a store over it for what is to be written. */
export type Patient = {
  readonly dump: () => Promise<readonly RawRow[]>;
  readonly store: Pick<Store, 'commit' | 'sweepPartition'>;
};

export type Report = {
  /** Before anything was mended. */
  readonly rows: number;
  /** How many of each kind were mended; something that took two steps counts as two. */
  readonly mended: Readonly<Partial<Record<FindingCode, number>>>;
  /** What only a person can mend. */
  readonly left: readonly Finding[];
};

type Care = {
  readonly setting: () => Setting;
  /** Empty when there is no journal to replay: then nobody is signed out either. */
  readonly erasures: readonly Erasure[] | undefined;
  readonly contactKeyIn?: ContactKeyPlace | undefined;
};

/** Mending one thing can bring another to light; a healthy table needs one round, a torn one three or four. */
const mostRounds = 30;

/** A conflict means that an earlier repair has changed the same row: the next round sees it anew. */
const apply = async ({ store }: Patient, { repair }: Finding): Promise<boolean> => {
  if (repair.do === 'nothing') return false;
  if (repair.do === 'write') return (await store.commit(repair.changes)).ok;
  await store.sweepPartition(repair.subject);
  return true;
};

const look = (rows: readonly RawRow[], { setting, erasures, contactKeyIn }: Care): readonly Finding[] => {
  const now = setting();
  const found = { world: readWorld(rows, now.posting.now), setting: now, contactKeyIn };
  const revived = erasures === undefined ? [] : replay(found, erasures);
  return revived.length > 0 ? revived : check(found);
};

/**
 * Forgets again what the journal names, then checks and mends until nothing is left that it can mend.
 * Each repair is one transaction with conditions, so a run that is broken off can simply be repeated.
 * Run it on a copy in memory to know beforehand what it would do.
 */
export const mend = async (patient: Patient, care: Care): Promise<Report> => {
  const mended = new Map<FindingCode, number>();
  let read: number | undefined;
  for (let round = 1; ; round += 1) {
    const rows = await patient.dump();
    read ??= rows.length;
    const findings = look(rows, care);
    const before = sum(mended);
    for (const finding of findings) {
      if (await apply(patient, finding)) mended.set(finding.code, (mended.get(finding.code) ?? 0) + 1);
    }
    if (sum(mended) === before || round >= mostRounds) {
      return { rows: read, mended: Object.fromEntries(mended), left: findings };
    }
  }
};

const sum = (counts: ReadonlyMap<FindingCode, number>): number =>
  [...counts.values()].reduce((total, count) => total + count, 0);
