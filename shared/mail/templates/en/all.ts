import type { Templates } from '../template.ts';
import { coordinatorAsk } from './coordinator-ask.ts';
import { coordinatorGroup } from './coordinator-group.ts';
import { participantGroup } from './participant-group.ts';
import { participantQueue } from './participant-queue.ts';

export const enTemplates: Templates = {
  ...participantQueue,
  ...participantGroup,
  ...coordinatorAsk,
  ...coordinatorGroup,
};
