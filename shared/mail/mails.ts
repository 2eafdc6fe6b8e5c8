import { coordinatorMails } from './coordinator-mails.ts';
import { participantMails } from './participant-mails.ts';
import type { Mails } from './templates/template.ts';

/** One entry per kind of message: a kind that is missing, or one too many, does not compile. */
export const mails: Mails = { ...participantMails, ...coordinatorMails };
