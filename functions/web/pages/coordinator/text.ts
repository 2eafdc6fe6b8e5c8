export {
  coordinatorText,
  groupText,
  leadText,
  matchingText,
  phoneText,
  reasonText,
} from '../../../../shared/i18n/index.ts';
