import { Button, Typography } from '@strapi/design-system';
import { Shield } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import { PageFrame, TableSkeleton, Loaded, MoreButton, Hint } from '../../foundation/ui';
import { useText } from '../../foundation/i18n';
import { ASK } from '../../foundation/permissions';
import { isNarrowed } from './audit';
import { AnchorsCard } from './AnchorsCard';
import { Checkpoint } from './Checkpoint';
import { Downloads } from './Downloads';
import { Filters } from './Filters';
import { LinesTable } from './LinesTable';
import { useLines } from './useLines';
import { VerifyCard } from './VerifyCard';

const Empty = ({ narrowed, onClear }: { narrowed: boolean; onClear: () => void }) => {
  const t = useText();
  return narrowed ? (
    <Hint
      title={t('audit.noMatch')}
      action={
        <Button variant="tertiary" onClick={onClear}>
          {t('consents.clear')}
        </Button>
      }
    >
      {t('audit.noMatchText')}
    </Hint>
  ) : (
    <Hint icon={<Shield />} title={t('audit.none')}>
      {t('audit.noneText')}
    </Hint>
  );
};

const Log = () => {
  const t = useText();
  const { filter, change, clear, lines, total, known, error, reload, more } = useLines();
  return (
    <PageFrame
      title={t('privacy.audit')}
      subtitle={t('audit.subtitle')}
      actions={<Downloads filter={filter} />}
    >
      <VerifyCard />
      <Filters filter={filter} known={known} onChange={change} onClear={clear} />
      <Typography role="status" textColor="neutral600">
        {lines && t('audit.count', { total })}
      </Typography>
      <Loaded
        data={lines}
        error={error}
        failed={t('audit.failed')}
        onRetry={reload}
        skeleton={<TableSkeleton />}
      >
        {(rows) =>
          rows.length === 0 ? (
            <Empty narrowed={isNarrowed(filter)} onClear={clear} />
          ) : (
            <>
              <LinesTable lines={rows} onNarrow={change} />
              <MoreButton {...more} />
            </>
          )
        }
      </Loaded>
      <Checkpoint />
      <AnchorsCard />
    </PageFrame>
  );
};

/** What was done with personal data: to read, to verify, and to anchor outside the database. */
export const AuditPage = () => (
  <Page.Protect permissions={ASK.auditRead}>
    <Log />
  </Page.Protect>
);
