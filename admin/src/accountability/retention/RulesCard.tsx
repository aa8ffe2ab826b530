import { Typography } from '@strapi/design-system';
import type { RetentionKey, RetentionPreview, RetentionRule } from '../../../../protocol';
import { DataTable, type Column, Card } from '../../foundation/ui';
import { useText } from '../../foundation/i18n';
import { ActiveCell } from './ActiveCell';
import { DaysCell } from './DaysCell';
import { DueFacts } from './DueList';
import { StaysCell } from './StaysCell';

export type RuleChange = Partial<Pick<RetentionRule, 'on' | 'days' | 'action'>>;

interface RulesCardProps {
  rules: readonly RetentionRule[];
  badDays: readonly RetentionKey[];
  /** Of a preview that fits these rules. */
  counts: RetentionPreview['counts'] | undefined;
  disabled: boolean;
  onChange: (rule: RetentionRule, change: RuleChange) => void;
}

const Category = ({ rule }: { rule: RetentionRule }) => {
  const t = useText();
  return (
    <>
      <Typography fontWeight="bold">{t(`keepKey.${rule.key}`)}</Typography>
      <Typography variant="pi" textColor="neutral600" tag="p">
        {t(`keepKey.${rule.key}.explain`)}
      </Typography>
    </>
  );
};

/** All categories: for how long, what stays, and whether the rule is carried out. */
export const RulesCard = ({ rules, badDays, counts, disabled, onChange }: RulesCardProps) => {
  const t = useText();
  const countOf = (key: RetentionKey) => counts?.find((one) => one.key === key);
  const columns: Column<RetentionRule>[] = [
    { key: 'rule', label: t('keep.rule'), cell: (rule) => <Category rule={rule} /> },
    {
      key: 'days',
      label: t('keep.days'),
      cell: (rule) => (
        <DaysCell
          rule={rule}
          bad={badDays.includes(rule.key)}
          disabled={disabled}
          onChange={(days) => onChange(rule, { days })}
        />
      ),
    },
    {
      key: 'stays',
      label: t('keep.stays'),
      cell: (rule) => (
        <StaysCell
          rule={rule}
          disabled={disabled}
          onChange={(action) => onChange(rule, { action })}
        />
      ),
    },
    {
      key: 'on',
      label: t('keep.active'),
      cell: (rule) => (
        <ActiveCell rule={rule} disabled={disabled} onChange={(on) => onChange(rule, { on })} />
      ),
    },
    ...(counts
      ? [
          {
            key: 'due',
            label: t('keep.due'),
            cell: ({ key }: RetentionRule) => {
              const count = countOf(key);
              return count ? <DueFacts count={count} /> : '–';
            },
          },
        ]
      : []),
  ];
  return (
    <Card title={t('keep.rules')} explain={t('keep.rulesExplain')}>
      <DataTable label={t('keep.rules')} columns={columns} rows={rules} rowKey={({ key }) => key} />
    </Card>
  );
};
