import { Flex, Link, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { useIntl } from 'react-intl';
import type { PurposeState } from '../../../../protocol';
import { useLanguageName, useText } from '../../i18n';
import { PRIVACY_PATH } from '../../pluginId';
import { nameOfPurpose } from './rules/name';
import { missingPurposeTexts } from './rules/texts';
import { PRESSABLE } from '../../ui';
import { Mark } from '../shared';

const COLUMNS = [
  'purpose.one',
  'purpose.basis',
  'purpose.answers',
  'forms.state',
  'purpose.languages',
] as const;

const ANSWERS = ['given', 'refused', 'withdrawn'] as const;

/** How many people said yes, no, or took a yes back; nothing where nobody is asked. */
const Answers = ({ state: { current, answers } }: { state: PurposeState }) => {
  const t = useText();
  const { formatNumber } = useIntl();
  if (!answers || current.lawfulBasis !== 'consent') return <Typography>–</Typography>;
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

const Row = ({ state }: { state: PurposeState }) => {
  const t = useText();
  const purpose = state.current;
  const nameOf = useLanguageName();
  const { locale } = useIntl();
  const lacking = [...new Set(missingPurposeTexts(purpose).map(({ language }) => language))];
  return (
    <Tr {...PRESSABLE} style={{ cursor: 'pointer' }}>
      <Td>
        <Flex direction="column" alignItems="flex-start">
          <Link tag={NavLink} to={`${PRIVACY_PATH}/purposes/${purpose.key}`}>
            {nameOfPurpose(purpose, locale)}
          </Link>
          <Typography variant="pi" textColor="neutral600">
            {purpose.key}
          </Typography>
        </Flex>
      </Td>
      <Td>
        <Typography>{t(`basis.${purpose.lawfulBasis}`)}</Typography>
      </Td>
      <Td>
        <Answers state={state} />
      </Td>
      <Td>
        <Flex gap={2} wrap="wrap">
          <Mark $tone={purpose.active ? 'success' : 'neutral'}>
            {t(purpose.active ? 'purpose.inUse' : 'purpose.off')}
          </Mark>
          {purpose.conditionReason && <Mark $tone="danger">{t('purpose.conditionTag')}</Mark>}
          <Typography textColor="neutral600">
            {t('forms.versionNumber', { version: purpose.version })}
          </Typography>
        </Flex>
      </Td>
      <Td>
        {lacking.length > 0 ? (
          <Mark $tone="warning">{lacking.map(nameOf).join(', ')}</Mark>
        ) : (
          <Typography textColor="neutral600">{t('forms.complete')}</Typography>
        )}
      </Td>
    </Tr>
  );
};

/** All purposes, the ones in use first. */
export const PurposesTable = ({ purposes }: { purposes: readonly PurposeState[] }) => {
  const t = useText();
  const ordered = [
    ...purposes.filter(({ current }) => current.active),
    ...purposes.filter(({ current }) => !current.active),
  ];
  return (
    <Table colCount={COLUMNS.length} rowCount={ordered.length + 1}>
      <Thead>
        <Tr>
          {COLUMNS.map((key) => (
            <Th key={key}>
              <Typography variant="sigma">{t(key)}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {ordered.map((state) => (
          <Row key={state.current.key} state={state} />
        ))}
      </Tbody>
    </Table>
  );
};
