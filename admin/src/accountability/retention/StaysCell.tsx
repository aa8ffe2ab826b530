import { Box, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { RetentionRule } from '../../../../protocol';
import { useText } from '../../foundation/i18n';
import { canBeFigures } from './retention';

const ACTIONS = ['delete', 'anonymise'] as const;

interface StaysCellProps {
  rule: RetentionRule;
  disabled: boolean;
  onChange: (action: RetentionRule['action']) => void;
}

/** What is left of a category: a choice where there is one. */
export const StaysCell = ({ rule, disabled, onChange }: StaysCellProps) => {
  const t = useText();
  if (rule.key === 'idle') return t('keep.stays.idle');
  if (!canBeFigures(rule.key)) return t(`keep.stays.${rule.action}`);
  return (
    <Box minWidth="18rem" maxWidth="26rem">
      <SingleSelect
        aria-label={t('keep.staysOf', { name: t(`keepKey.${rule.key}`) })}
        value={rule.action}
        disabled={disabled}
        onChange={(chosen) => {
          const action = ACTIONS.find((one) => one === chosen);
          if (action) onChange(action);
        }}
      >
        {ACTIONS.map((action) => (
          <SingleSelectOption key={action} value={action}>
            {t(`keep.stays.${action}`)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Box>
  );
};
