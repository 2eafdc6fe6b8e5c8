import { createExpectations } from '../../test/journeys/expectations.ts';
import { deployChanged } from './act-change.ts';
import { deployFirst } from './act-deploy.ts';
import { destroyAll } from './act-destroy.ts';
import { failParts } from './act-fan-out.ts';
import { followUpByItself, playFirstPart, playSecondPart } from './act-story.ts';
import { letBounce, readEveryLog } from './act-watch.ts';
import { createCdk } from './cdk.ts';
import { readDeployed } from './deployed.ts';
import { inboxOf } from './inbox.ts';
import { limitsOf, refusedBy } from './limits.ts';
import { readLogs, troubleIn } from './logs.ts';
import { type Rehearsal, sceneOn } from './stage.ts';
import { viewTable } from './table.ts';
import type { Target } from './target.ts';

export type RehearseProps = {
  readonly target: Target;
  /** Empty, and thrown away afterwards. */
  readonly folder: string;
  readonly context: readonly string[];
  readonly say: (line: string) => void;
  readonly now: () => Date;
};

export type Outcome = { readonly passed: number; readonly failed: number };

const play = async (rehearsal: Rehearsal): Promise<void> => {
  const { target } = rehearsal;
  const first = await deployFirst(rehearsal);
  const { deployed } = first;
  const table = viewTable(target.connection, deployed.tableName);
  const mails = inboxOf(target);
  const scene = mails && sceneOn(rehearsal, { deployed, table, mails });
  try {
    const midway = scene && (await playFirstPart(rehearsal, scene, deployed));
    const changed = await deployChanged(rehearsal, first, table);
    if (scene && midway) {
      const { deployed: now } = changed;
      await playSecondPart(rehearsal, scene, { deployed: now, midway });
      await failParts(rehearsal, now);
      await followUpByItself(rehearsal, now);
      await letBounce(rehearsal, { deployed: now, table, person: midway.undecided });
      await readEveryLog(rehearsal, scene, now);
    }
    await destroyAll(rehearsal, { deployment: changed, table });
  } finally {
    table.close();
  }
};

/** What the functions' own logs say; there may be none yet. */
const tellTrouble = async ({ connection }: Target, say: RehearseProps['say']): Promise<void> => {
  const logs = await readDeployed(connection).then(
    (deployed) => readLogs(connection, deployed),
    () => [],
  );
  for (const line of troubleIn(logs)) say(`  ${line}`);
};

/** Deploys, plays, changes, goes on and destroys. What stops it in the middle counts as failed. */
export const rehearse = async ({ target, folder, context, say, now }: RehearseProps): Promise<Outcome> => {
  const expectations = createExpectations(say);
  const cdk = createCdk({ target, folder, context, refused: refusedBy(target.kind) });
  try {
    await play({ ...expectations, say, target, cdk, folder, now });
  } catch (error) {
    expectations.expect(false, error instanceof Error ? error.message : 'the rehearsal could not go on');
    await tellTrouble(target, say);
  }
  say('Not seen here:');
  for (const line of limitsOf(target.kind)) say(`  ${line}`);
  const failed = expectations.failures.length;
  return { passed: expectations.checked() - failed, failed };
};
