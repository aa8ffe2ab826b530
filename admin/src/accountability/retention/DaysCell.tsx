import { Box, Field, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { RetentionRule } from '../../../../protocol';
import { useText } from '../../foundation/i18n';
import { FORMS_PATH, PURPOSES_PATH } from '../../foundation/paths';
import { DAYS } from './retention';

interface DaysCellProps {
  rule: RetentionRule;
  bad: boolean;
  disabled: boolean;
  onChange: (days: number) => void;
}

/** Days to write, or those of a purpose or form with the way to where they are changed. */
export const DaysCell = ({ rule, bad, disabled, onChange }: DaysCellProps) => {
  const t = useText();
  if (rule.from) {
    const isPurpose = rule.from === 'purpose';
    return (
      <>
        <Typography tag="p">{t('keep.dayCount', { days: rule.days })}</Typography>
        <Link tag={NavLink} to={isPurpose ? PURPOSES_PATH : FORMS_PATH}>
          {t(isPurpose ? 'keep.fromPurpose' : 'keep.fromForm')}
        </Link>
      </>
    );
  }
  return (
    <Box maxWidth="14rem">
      <Field.Root name={`keep-days-${rule.key}`} error={bad ? t('keep.badDays') : undefined}>
        <Field.Input
          type="number"
          inputMode="numeric"
          step={1}
          {...DAYS}
          aria-label={t('keep.daysOf', { name: t(`keepKey.${rule.key}`) })}
          value={Number.isNaN(rule.days) ? '' : rule.days}
          disabled={disabled}
          onChange={({ target }) => onChange(target.valueAsNumber)}
        />
        <Field.Error />
      </Field.Root>
    </Box>
  );
};
