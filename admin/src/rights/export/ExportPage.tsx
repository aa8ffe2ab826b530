import { Page } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { PageFrame, CardSkeleton, Back, Loaded } from '../../foundation/ui';
import { useText } from '../../foundation/i18n';
import { useNamed, useNames } from '../../foundation/names';
import { ASK } from '../../foundation/permissions';
import { EXPORTS_PATH } from '../../foundation/paths';
import { HandoversCard } from './delivery/HandoversCard';
import { ExportCard } from './ExportCard';
import { FilesCard } from './FilesCard';
import { useExport } from './useExport';

const Whole = ({ exportId }: { exportId: string }) => {
  const t = useText();
  const { info, error, reload } = useExport(exportId);
  const about = info?.subjectIds ?? [];
  const who = useNamed(about, useNames({ subjectIds: about }));
  return (
    <PageFrame
      title={info ? t('export.titleOf', { name: who }) : t('export.title')}
      tabTitle={t('export.title')}
      back={<Back to={EXPORTS_PATH}>{t('exports.title')}</Back>}
    >
      <Loaded
        data={info}
        error={error}
        failed={t('export.failed')}
        onRetry={reload}
        skeleton={
          <>
            <CardSkeleton />
            <CardSkeleton />
          </>
        }
      >
        {(found) => (
          <>
            <ExportCard info={found} />
            {found.state === 'ready' && <FilesCard info={found} />}
            <HandoversCard info={found} />
          </>
        )}
      </Loaded>
    </PageFrame>
  );
};

/** One export: how far it is, its files, and to whom they went. */
export const ExportPage = () => {
  const { exportId = '' } = useParams();
  return (
    <Page.Protect permissions={ASK.exportSee}>
      <Whole key={exportId} exportId={exportId} />
    </Page.Protect>
  );
};
