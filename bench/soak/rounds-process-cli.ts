import { setTimeout as wait } from 'node:timers/promises';
import { createFollowUpHandler } from '../../functions/follow-up/handler.ts';
import { createMatcherHandler } from '../../functions/matcher/handler.ts';
import { localConnection } from '../../infra/local/table-emulator.ts';
import type { Log } from '../../shared/log/catalogue.ts';
import { createMailDeps } from '../../shared/runtime/mail-deps.ts';
import { birthFrom, hoursAhead, soakDeps } from './world.ts';

/** Follow-up and matcher, one round after the other, in a process of their own, to be killed at any moment. */
const birth = birthFrom(process.argv.slice(2));
// Ends with whoever started it, however that ended.
process.on('disconnect', () => process.exit());
const { places } = birth;
const { deps, clock } = await soakDeps(places);
clock.advanceHours(hoursAhead(birth));
const log: Log = (event) => {
  if (event === 'matchingFailed' || event === 'followUpFailed') process.send?.({ failed: event });
};
const connection = localConnection(places.sesEndpoint);
const mail = createMailDeps(deps, { baseUrl: `http://127.0.0.1:${places.webPort}`, log, connection });
const match = createMatcherHandler({ deps, moves: 20_000, log });
const follow = createFollowUpHandler({ deps, mail, log });

const asked = new AbortController();
process.on('message', () => asked.abort());
const { signal } = asked;

/** Between two rounds, as long as two of them take: this is about pages with a matcher beside them, not about the matcher. */
const rest = (took: number): number => Math.max(500, 2 * took);

while (!signal.aborted) {
  const began = performance.now();
  for (const round of [follow, match]) {
    try {
      await round();
    } catch {
      // Told by the log; Lambda too would come again.
    }
  }
  process.send?.({ round: 1 });
  await wait(rest(performance.now() - began), undefined, { signal }).catch(() => undefined);
}
process.exit();
