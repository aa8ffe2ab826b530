import type { ConsentState } from '../../../protocol';
import { useText } from '../i18n';
import { CONSENT_TONES } from './stateTone';
import { Tag } from './ui';

export const StateTag = ({ state }: { state: ConsentState }) => {
  const t = useText();
  return <Tag $tone={CONSENT_TONES[state]}>{t(`consentState.${state}`)}</Tag>;
};
