import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { ErasureInfo } from '../../../../../protocol';
import { useReviewLiveChatErasureQuery } from '../../../foundation/api';
import { useText } from '../../../foundation/i18n';
import { Card, CardSkeleton, Loaded, useMe } from '../../../foundation/ui';
import { OthersCard } from '../../people';
import { approvalOf } from '../rules/buttons';
import { Blockers } from '../parts/Blockers';
import { PreviewCards } from '../parts/PreviewCards';
import { useRights } from '../parts/useRights';
import { ApproveButton } from './ApproveButton';

/** What it would do now, and the approval; nothing when it waits for none. */
export const ApprovalCard = ({ info }: { info: ErasureInfo }) => {
  const t = useText();
  const rights = useRights();
  const approval = approvalOf(info, useMe(), rights, info.secondPerson);
  // After the data has changed, whoever decides asks for the new look on purpose.
  const [looking, setLooking] = useState(info.state === 'approval');
  const review = useReviewLiveChatErasureQuery(info.erasureId, {
    skip: approval !== 'possible' || !looking,
    refetchOnMountOrArgChange: true,
  });
  if (!approval) return null;
  if (approval !== 'possible')
    return (
      <Card title={t('erasureStation.approval')}>
        <Flex gap={3} wrap="wrap">
          <Button disabled aria-describedby="erasure-approval">
            {t('exports.approve')}
          </Button>
          <Typography id="erasure-approval" textColor="neutral600">
            {t(approval === 'own' ? 'erasure.approval.own' : 'exports.approval.permission')}
          </Typography>
        </Flex>
      </Card>
    );
  if (!looking)
    return (
      <Card title={t('erasureStation.approval')} explain={t('erasure.lookAgainText')}>
        <div>
          <Button onClick={() => setLooking(true)}>{t('review.lookAgain')}</Button>
        </div>
      </Card>
    );
  return (
    <Loaded
      data={review.isError ? undefined : review.data}
      error={review.isError ? review.error : undefined}
      failed={t('erasure.previewFailed')}
      onRetry={() => void review.refetch()}
      skeleton={<CardSkeleton />}
    >
      {(preview) => (
        <>
          <Blockers blockers={preview.blockers} />
          <OthersCard
            subjectIds={preview.subjectIds}
            others={preview.others}
            text={t('others.erasure')}
          />
          <PreviewCards preview={preview} />
          <ApproveButton
            erasureId={info.erasureId}
            preview={preview}
            stale={review.isFetching}
            onChanged={() => void review.refetch()}
          />
        </>
      )}
    </Loaded>
  );
};
