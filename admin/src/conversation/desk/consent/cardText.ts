import type { Text } from '../../../foundation/i18n';
import type { CardState } from './cardStates';

/** How a card stands, in words. */
export const cardText = (t: Text, { answer, changed, withdrawnAt }: CardState): string => {
  if (answer === 'open') return t('consent.open');
  if (withdrawnAt !== undefined) return t('consent.withdrawnSince');
  if (answer === 'yes') return t(changed ? 'consent.changedYes' : 'consent.yes');
  return t(changed ? 'consent.changedNo' : 'consent.no');
};
