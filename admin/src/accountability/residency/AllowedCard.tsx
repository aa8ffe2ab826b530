import { Typography } from '@strapi/design-system';
import { ListControl, Card } from '../../foundation/ui';
import { useText } from '../../foundation/i18n';
import { readRegion, uniteRegions } from './residency';
import { Refusal } from './Refusal';

interface AllowedCardProps {
  allowed: readonly string[];
  disabled: boolean;
  /** Why the server refused, unless it is about receivers alone. */
  refusal: string | undefined;
  onChange: (allowed: string[]) => void;
}

/** Regions that personal data may go to. */
export const AllowedCard = ({ allowed, disabled, refusal, onChange }: AllowedCardProps) => {
  const t = useText();
  return (
    <Card title={t('residency.allowed')} explain={t('residency.allowedExplain')}>
      <Refusal text={refusal} />
      <ListControl
        id="residency-allowed"
        label={t('residency.regions')}
        hint={t('residency.regionsHint')}
        values={allowed}
        disabled={disabled}
        read={readRegion}
        onChange={(regions) => onChange(uniteRegions(regions))}
      />
      {allowed.length === 0 && (
        <Typography textColor="neutral600">{t('residency.noLimit')}</Typography>
      )}
    </Card>
  );
};
