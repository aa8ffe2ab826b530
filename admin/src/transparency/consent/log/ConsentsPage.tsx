import { Button, Typography } from '@strapi/design-system';
import { Shield } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import { useText } from '../../../foundation/i18n';
import { ASK } from '../../../foundation/permissions';
import { Hint, Failure, LoadMore, PageFrame, TableSkeleton } from '../../../foundation/ui';
import { usePurposeNames, withSeen } from '../../purposes';
import { isFiltered, type LogFilter } from './filter';
import { FilterBar } from './FilterBar';
import { LogTable } from './LogTable';
import { useConsentLog } from './useConsentLog';
import { useFilter } from './useFilter';

const LANGUAGES = ['en', 'de', 'fr', 'es'];

const Empty = ({ filter, onClear }: { filter: LogFilter; onClear: () => void }) => {
  const t = useText();
  return isFiltered(filter) ? (
    <Hint
      title={t('consents.noMatch')}
      action={
        <Button variant="tertiary" onClick={onClear}>
          {t('consents.clear')}
        </Button>
      }
    >
      {t('consents.noMatchText')}
    </Hint>
  ) : (
    <Hint icon={<Shield />} title={t('consents.none')}>
      {t('consents.noneText')}
    </Hint>
  );
};

const Log = () => {
  const t = useText();
  const { filter, change, clear } = useFilter();
  const log = useConsentLog(filter);
  const seen = (log.rows ?? []).map(({ purpose, purposeName }) => ({
    key: purpose,
    name: purposeName,
  }));
  const chosen = filter.purpose ? [{ key: filter.purpose, name: filter.purpose }] : [];
  const purposes = withSeen(usePurposeNames(), [...chosen, ...seen]);
  const spoken = (log.rows ?? []).map(({ language }) => language);
  const languages = [
    ...new Set([...LANGUAGES, ...spoken, ...(filter.language ? [filter.language] : [])]),
  ];
  return (
    <PageFrame title={t('consents.title')} subtitle={t('consents.subtitle')}>
      <FilterBar
        filter={filter}
        purposes={purposes}
        languages={languages}
        onChange={change}
        onClear={clear}
      />
      <Typography role="status" textColor="neutral600">
        {log.rows && t('consents.count', { total: log.total })}
      </Typography>
      {log.error !== undefined ? (
        <Failure text={t('consents.failed')} error={log.error} onRetry={log.reload} />
      ) : !log.rows ? (
        <TableSkeleton />
      ) : log.rows.length === 0 ? (
        <Empty filter={filter} onClear={clear} />
      ) : (
        <>
          <LogTable rows={log.rows} />
          <LoadMore
            shown={log.rows.length}
            total={log.total}
            more={log.hasMore}
            loading={log.loadingMore}
            failed={log.moreFailed}
            onMore={log.more}
          />
        </>
      )}
    </PageFrame>
  );
};

/** Every consent, refusal and withdrawal, as it was recorded. */
export const ConsentsPage = () => (
  <Page.Protect permissions={ASK.consentRead}>
    <Log />
  </Page.Protect>
);
