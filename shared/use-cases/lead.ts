/** What leads do; each refuses everybody else with `notYours`. */
export { askForMatching, type StartMatching, viewMatching } from './ask-for-matching.ts';
export { deactivateCoordinator } from './deactivate-coordinator.ts';
export { assignGroup, dissolveGroup } from './group-lead.ts';
export { leadFigures } from './lead-figures.ts';
export { leadOverview } from './lead-overview.ts';
export { saveCoordinator } from './save-coordinator.ts';
export { saveRoom } from './save-room.ts';
