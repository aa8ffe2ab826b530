import { Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { ProcessingRecord } from '../../../../protocol';
import { useGetLiveChatProcessingQuery } from '../../foundation/api';
import { PageFrame, CardSkeleton, Loaded } from '../../foundation/ui';
import { Time, useText } from '../../foundation/i18n';
import { ASK } from '../../foundation/permissions';
import { ActivityCard } from './ActivityCard';
import { ControllerCard } from './ControllerCard';
import { DataMapCard } from './DataMapCard';
import { Downloads } from './Downloads';
import { MeasuresCard } from './MeasuresCard';

const Whole = ({ record }: { record: ProcessingRecord }) => {
  const t = useText();
  return (
    <>
      <Typography textColor="neutral600">
        {t('processing.asOf')} <Time at={record.generatedAt} style="full" />
      </Typography>
      <ControllerCard controller={record.controller} />
      {record.activities.map((activity) => (
        <ActivityCard key={activity.key} activity={activity} />
      ))}
      <DataMapCard entries={record.dataMap} />
      <MeasuresCard measures={record.measures} />
    </>
  );
};

const Reading = () => {
  const t = useText();
  const { locale } = useIntl();
  const { currentData, isError, error, refetch } = useGetLiveChatProcessingQuery(locale, {
    refetchOnMountOrArgChange: true,
  });
  return (
    <PageFrame
      title={t('processing.title')}
      subtitle={t('processing.subtitle')}
      actions={<Downloads language={locale} />}
    >
      <Loaded
        data={currentData}
        error={isError ? error : undefined}
        failed={t('processing.failed')}
        onRetry={() => void refetch()}
        skeleton={
          <>
            <CardSkeleton />
            <CardSkeleton />
          </>
        }
      >
        {(record) => <Whole record={record} />}
      </Loaded>
    </PageFrame>
  );
};

/** The record of processing activities, read off the configuration that is in use. */
export const ProcessingPage = () => (
  <Page.Protect permissions={ASK.processingRead}>
    <Reading />
  </Page.Protect>
);
