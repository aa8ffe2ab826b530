import type { ConsentState } from '../../../../protocol';
import { useText } from '../../foundation/i18n';
import { CONSENT_TONES } from './tones';
import { Tag } from '../../foundation/ui';

export const StateTag = ({ state }: { state: ConsentState }) => {
  const t = useText();
  return <Tag $tone={CONSENT_TONES[state]}>{t(`consentState.${state}`)}</Tag>;
};
