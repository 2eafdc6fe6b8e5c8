import { groupReasons as reasons } from '../../../i18n/es/group-reasons.ts';
import type { MailLanguage } from '../template.ts';
import { coordinator } from './coordinator.ts';
import { participant } from './participant.ts';
import { reply } from './replies.ts';
import { counts, foot, greeting, subjects } from './words.ts';

export const es: MailLanguage = {
  texts: { ...participant, ...coordinator },
  ...{ subjects, greeting, foot, counts, reasons, reply },
};
