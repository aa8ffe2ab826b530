import { Flex, Switch, Typography } from '@strapi/design-system';
import { useId } from 'react';
import type { RetentionRule } from '../../../../protocol';
import { useText } from '../../foundation/i18n';

interface ActiveCellProps {
  rule: RetentionRule;
  disabled: boolean;
  onChange: (on: boolean) => void;
}

/** Whether a rule is carried out. What the notice promises cannot be switched off alone. */
export const ActiveCell = ({ rule, disabled, onChange }: ActiveCellProps) => {
  const t = useText();
  const why = useId();
  const isPromised = rule.from !== undefined && rule.on;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Switch
        aria-label={t('keep.activeOf', { name: t(`keepKey.${rule.key}`) })}
        aria-describedby={isPromised ? why : undefined}
        checked={rule.on}
        disabled={disabled || isPromised}
        onCheckedChange={onChange}
      />
      {isPromised && (
        <Typography variant="pi" textColor="neutral600" tag="p" id={why}>
          {t('keep.promised')}
        </Typography>
      )}
    </Flex>
  );
};
