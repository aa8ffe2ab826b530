import { Flex, Link } from '@strapi/design-system';
import { Lock } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { PersonalRecord, RecordField, RecordValue } from '../../../../../protocol';
import { Time, useText } from '../../../foundation/i18n';
import { chatPath } from '../../../foundation/paths';
import { useValueName } from '../../../foundation/personal-data';

const Long = styled.div`
  max-width: 60rem;
  min-width: 20rem;
  overflow-wrap: anywhere;
  white-space: pre-wrap;
`;

interface RecordCellProps {
  store: string;
  field: RecordField;
  value: RecordValue;
  /** Of the whole record. */
  values: PersonalRecord['values'];
  locked: boolean;
}

/** A value as its kind asks for. */
export const RecordCell = ({ store, field, value, values, locked }: RecordCellProps) => {
  const t = useText();
  const { formatNumber } = useIntl();
  const nameOf = useValueName();
  if (value === null || value === '') return '–';
  if (locked)
    return (
      <Flex gap={2} title={t('person.lockedWhy')}>
        <Lock aria-hidden fill="neutral500" />
        {String(value)}
      </Flex>
    );
  if (field.kind === 'date' && typeof value === 'number') return <Time at={value} style="full" />;
  if (typeof value === 'boolean') return t(value ? 'person.yes' : 'person.no');
  if (typeof value === 'number') return formatNumber(value);
  if (field.key === 'chatId')
    return (
      <Link tag={NavLink} to={chatPath(value)}>
        {t('people.toChat')}
      </Link>
    );
  const said = nameOf(store, field.key, value, values);
  return field.kind === 'longText' ? <Long dir="auto">{said}</Long> : said;
};
