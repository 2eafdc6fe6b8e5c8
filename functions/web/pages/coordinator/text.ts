export {
  coordinatorText,
  groupText,
  leadText,
  phoneText,
  reasonText,
} from '../../../../shared/i18n/index.ts';
