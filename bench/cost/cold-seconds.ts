import { percentile } from '../percentile.ts';
import { buildAll } from '../web/bundles.ts';
import { startCold } from '../web/cold.ts';
import { baseUrl } from '../web/event.ts';
import { setStage } from '../web/stage.ts';
import { idleTargets, webTargets } from '../web/targets.ts';

/**
 * Processor seconds from the start of the process to the first answer, Node itself included, by function: medians. Not
 * wall clock, which grows with whatever else the machine does.
 */
export const coldSeconds = async (runs: number): Promise<Readonly<Record<string, number>>> => {
  const built = buildAll();
  const stage = await setStage(baseUrl);
  try {
    const seconds: Record<string, number> = {};
    const web = webTargets(stage).filter(({ name }) => name === 'web: my place');
    for (const { bundle, event, environment } of [...web, ...idleTargets(stage)]) {
      const given = { ...stage.environment, ...environment };
      const used: number[] = [];
      for (let run = 0; run < runs; run += 1)
        used.push((await startCold({ entry: built.entry(bundle), event, environment: given })).cpu);
      seconds[bundle] = percentile(used, 0.5) / 1000;
    }
    return seconds;
  } finally {
    await stage.stop();
    built.remove();
  }
};
