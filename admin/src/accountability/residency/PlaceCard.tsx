import type { Place } from '../../../../protocol';
import { TextControl, Card, Grid } from '../../foundation/ui';
import { useText } from '../../foundation/i18n';
import { placeProblem, type PlaceKey } from './residency';

interface PlaceCardProps {
  place: PlaceKey;
  value: Place;
  allowed: readonly string[];
  disabled: boolean;
  onChange: (value: Place) => void;
}

/** Where one kind of data lies, and who runs that place. */
export const PlaceCard = ({ place, value, allowed, disabled, onChange }: PlaceCardProps) => {
  const t = useText();
  const problem = placeProblem(value, allowed);
  return (
    <Card title={t(`residency.${place}`)}>
      <Grid>
        <TextControl
          id={`residency-${place}-region`}
          label={t('residency.region')}
          value={value.region}
          maxLength={120}
          disabled={disabled}
          problem={problem && { path: place, text: problem }}
          onChange={(region) => onChange({ ...value, region })}
        />
        <TextControl
          id={`residency-${place}-operator`}
          label={t('residency.operator')}
          hint={t('residency.operatorHint')}
          value={value.operator}
          maxLength={120}
          disabled={disabled}
          onChange={(operator) => onChange({ ...value, operator })}
        />
      </Grid>
    </Card>
  );
};
