import { coordinator as enCoordinator } from '../../../../shared/i18n/en/coordinator.ts';
import { coordinatorGroup as enGroup } from '../../../../shared/i18n/en/coordinator-group.ts';
import { coordinatorPhone as enPhone } from '../../../../shared/i18n/en/coordinator-phone.ts';
import { groupReasons as enReasons } from '../../../../shared/i18n/en/group-reasons.ts';
import { lead as enLead } from '../../../../shared/i18n/en/lead.ts';
import { inLanguages } from '../../../../shared/i18n/index.ts';
import {
  type CoordinatorTexts,
  coordinator as nbCoordinator,
} from '../../../../shared/i18n/nb/coordinator.ts';
import {
  type CoordinatorGroupTexts,
  coordinatorGroup as nbGroup,
} from '../../../../shared/i18n/nb/coordinator-group.ts';
import {
  type CoordinatorPhoneTexts,
  coordinatorPhone as nbPhone,
} from '../../../../shared/i18n/nb/coordinator-phone.ts';
import {
  type GroupReasonTexts,
  groupReasons as nbReasons,
} from '../../../../shared/i18n/nb/group-reasons.ts';
import { type LeadTexts, lead as nbLead } from '../../../../shared/i18n/nb/lead.ts';

// Not in the index of shared/i18n: participants' pages, by far the most asked for, need none of these.
export const coordinatorText = inLanguages<CoordinatorTexts>({ nb: nbCoordinator, en: enCoordinator });
export const groupText = inLanguages<CoordinatorGroupTexts>({ nb: nbGroup, en: enGroup });
export const reasonText = inLanguages<GroupReasonTexts>({ nb: nbReasons, en: enReasons });
export const phoneText = inLanguages<CoordinatorPhoneTexts>({ nb: nbPhone, en: enPhone });
export const leadText = inLanguages<LeadTexts>({ nb: nbLead, en: enLead });
