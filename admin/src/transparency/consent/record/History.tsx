import { Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import { consentStateOf, type StoredConsent } from '../../../../../protocol';
import { Time, useText } from '../../../foundation/i18n';
import { Card } from '../../../foundation/ui';
import { recordPath } from '../../../foundation/paths';
import { StateTag } from '../StateTag';

const Steps = styled.ol`
  border-inline-start: 2px solid ${({ theme }) => theme.colors.neutral200};
  display: flex;
  flex-direction: column;
  gap: 1.6rem;
  padding-inline-start: 1.6rem;
  li {
    align-items: center;
    color: ${({ theme }) => theme.colors.neutral800};
    display: flex;
    flex-wrap: wrap;
    font-size: 1.4rem;
    gap: 0.4rem 1.2rem;
    line-height: 2rem;
  }
`;

interface HistoryProps {
  history: readonly StoredConsent[];
  /** The record that is open. */
  recordId: string;
}

/** All records of the same person and purpose, the oldest first: records are added, never changed. */
export const History = ({ history, recordId }: HistoryProps) => {
  const t = useText();
  return (
    <Card title={t('record.history')} explain={t('record.historyExplain')}>
      <Steps>
        {history.map(({ record }) => (
          <li key={record.recordId} aria-current={record.recordId === recordId || undefined}>
            <StateTag state={consentStateOf(record)} />
            <Time at={Date.parse(record.at)} style="full" />
            <span>{t(`consentMethod.${record.method}`)}</span>
            {record.recordId === recordId ? (
              <Typography textColor="neutral600">{t('record.this')}</Typography>
            ) : (
              <Link tag={NavLink} to={recordPath(record.recordId)}>
                {t('deliveries.open')}
              </Link>
            )}
          </li>
        ))}
      </Steps>
    </Card>
  );
};
