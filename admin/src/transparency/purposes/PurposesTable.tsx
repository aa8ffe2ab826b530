import { Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { useIntl } from 'react-intl';
import type { PurposeState } from '../../../../protocol';
import { DataTable, type Column } from '../../foundation/ui';
import { useLanguageName, useText } from '../../foundation/i18n';
import { PRIVACY_PATH } from '../../foundation/plugin';
import { nameOfPurpose } from './rules/name';
import { missingPurposeTexts } from '../definitions';
import { Mark } from '../publishing';

const ANSWERS = ['given', 'refused', 'withdrawn'] as const;

/** How many people said yes, no, or took a yes back; nothing where nobody is asked. */
const Answers = ({ state: { current, answers } }: { state: PurposeState }) => {
  const t = useText();
  const { formatNumber } = useIntl();
  if (!answers || current.lawfulBasis !== 'consent') return '–';
  return (
    <Flex direction="column" alignItems="flex-start">
      {ANSWERS.map((one) => (
        <Typography key={one} variant="pi">
          {t(`purpose.answers.${one}`, { count: formatNumber(answers[one]) })}
        </Typography>
      ))}
    </Flex>
  );
};

const Name = ({ state: { current } }: { state: PurposeState }) => {
  const { locale } = useIntl();
  return (
    <Flex direction="column" alignItems="flex-start">
      <Link tag={NavLink} to={`${PRIVACY_PATH}/purposes/${current.key}`}>
        {nameOfPurpose(current, locale)}
      </Link>
      <Typography variant="pi" textColor="neutral600">
        {current.key}
      </Typography>
    </Flex>
  );
};

const Stand = ({ state: { current } }: { state: PurposeState }) => {
  const t = useText();
  return (
    <Flex gap={2} wrap="wrap">
      <Mark $tone={current.active ? 'success' : 'neutral'}>
        {t(current.active ? 'purpose.inUse' : 'purpose.off')}
      </Mark>
      {current.conditionReason && <Mark $tone="danger">{t('purpose.conditionTag')}</Mark>}
      <Typography textColor="neutral600">
        {t('forms.versionNumber', { version: current.version })}
      </Typography>
    </Flex>
  );
};

/** The languages that have words missing. */
const Missing = ({ state: { current } }: { state: PurposeState }) => {
  const t = useText();
  const nameOf = useLanguageName();
  const lacking = [...new Set(missingPurposeTexts(current).map(({ language }) => language))];
  return lacking.length > 0 ? (
    <Mark $tone="warning">{lacking.map(nameOf).join(', ')}</Mark>
  ) : (
    t('forms.complete')
  );
};

/** All purposes, the ones in use first. */
export const PurposesTable = ({ purposes }: { purposes: readonly PurposeState[] }) => {
  const t = useText();
  const ordered = [
    ...purposes.filter(({ current }) => current.active),
    ...purposes.filter(({ current }) => !current.active),
  ];
  const columns: Column<PurposeState>[] = [
    { key: 'name', label: t('purpose.one'), cell: (state) => <Name state={state} /> },
    {
      key: 'basis',
      label: t('purpose.basis'),
      cell: ({ current }) => t(`basis.${current.lawfulBasis}`),
    },
    { key: 'answers', label: t('purpose.answers'), cell: (state) => <Answers state={state} /> },
    { key: 'state', label: t('forms.state'), cell: (state) => <Stand state={state} /> },
    { key: 'missing', label: t('purpose.languages'), cell: (state) => <Missing state={state} /> },
  ];
  return (
    <DataTable
      label={t('privacy.purposes')}
      columns={columns}
      rows={ordered}
      rowKey={({ current }) => current.key}
      opens
    />
  );
};
