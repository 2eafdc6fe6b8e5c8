import type { Scene } from './scene.ts';
import { mailedScenes } from './scenes-mailed.ts';
import { matchingScenes } from './scenes-matching.ts';
import { participantScenes } from './scenes-participant.ts';
import { staffScenes } from './scenes-staff.ts';
import { systemScenes } from './scenes-system.ts';

/** Every act that writes, by whomever. */
export const scenes: readonly Scene[] = [
  ...participantScenes,
  ...staffScenes,
  ...mailedScenes,
  ...matchingScenes,
  ...systemScenes,
];
