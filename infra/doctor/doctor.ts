import type { Settings } from '../settings.ts';
import type { Arguments } from './arguments.ts';
import { sendCanary } from './canary.ts';
import { examine } from './examine.ts';
import type { World } from './port.ts';
import { anythingFailed, report, reportJson } from './report.ts';

/** The whole visit: what to print, and whether anything failed. */
export const doctor = async (
  world: World,
  settings: Settings,
  { json, canary }: Pick<Arguments, 'json' | 'canary'>,
): Promise<{ readonly text: string; readonly failed: boolean }> => {
  const { findings, deployment } = await examine(world, settings);
  const sung = canary === undefined ? [] : await sendCanary(world, { settings, deployment, to: canary });
  const all = [...findings, ...sung];
  const { stage, region } = settings;
  return { text: (json ? reportJson : report)(all, { stage, region }), failed: anythingFailed(all) };
};
