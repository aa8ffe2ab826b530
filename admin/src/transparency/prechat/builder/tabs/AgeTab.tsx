import { useText } from '../../../../foundation/i18n';
import { Card, CheckControl, NumberControl } from '../../../../foundation/ui';
import { problemAt } from '../../../../foundation/input';
import type { Editing } from '../editing';
import { formControlId } from '../places';

const USUAL_AGE = 16;

/** The age question (R9): off unless somebody switches it on. */
export const AgeTab = ({ editing }: { editing: Editing }) => {
  const t = useText();
  const { form, change, disabled, problems } = editing;
  const set = (minimumAge: number | undefined) => change((now) => ({ ...now, minimumAge }));
  return (
    <Card title={t('form.tab.age')} explain={t('form.ageHint')}>
      <CheckControl
        id={formControlId('askAge')}
        label={t('form.askAge')}
        checked={form.minimumAge !== undefined}
        disabled={disabled}
        onChange={(on) => set(on ? USUAL_AGE : undefined)}
      />
      {form.minimumAge !== undefined && (
        <NumberControl
          id={formControlId('minimumAge')}
          label={t('form.age')}
          hint={t('form.ageOf')}
          min={1}
          max={99}
          disabled={disabled}
          problem={problemAt(problems, 'minimumAge')}
          value={form.minimumAge}
          onChange={(age) => set(age ?? USUAL_AGE)}
        />
      )}
    </Card>
  );
};
