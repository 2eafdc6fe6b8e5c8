import type { Catalogue } from '../catalogue.ts';
import { coordinator } from './coordinator.ts';
import { coordinatorGroup } from './coordinator-group.ts';
import { coordinatorPhone } from './coordinator-phone.ts';
import { groupReasons } from './group-reasons.ts';
import { lead } from './lead.ts';
import { matching } from './matching.ts';
import { participant } from './participant.ts';
import { problems } from './problems.ts';

export const nn: Catalogue = {
  ...{ participant, problems, coordinator, lead, matching },
  ...{ group: coordinatorGroup, phone: coordinatorPhone, reasons: groupReasons },
};
