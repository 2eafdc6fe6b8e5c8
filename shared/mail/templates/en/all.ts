import type { MailLanguage } from '../template.ts';
import { coordinatorAsk } from './coordinator-ask.ts';
import { coordinatorGroup } from './coordinator-group.ts';
import { participantGroup } from './participant-group.ts';
import { participantQueue } from './participant-queue.ts';
import { foot, greeting, meeting, subjects } from './words.ts';

export const en: MailLanguage = {
  templates: { ...participantQueue, ...participantGroup, ...coordinatorAsk, ...coordinatorGroup },
  ...{ subjects, greeting, foot, meeting },
};
