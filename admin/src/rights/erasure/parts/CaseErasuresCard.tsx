import { Button, Typography } from '@strapi/design-system';
import { useNavigate } from 'react-router-dom';
import type { CaseDetails, ErasureInfo } from '../../../../../protocol';
import { Failure, Card, Stack, Skeleton } from '../../../foundation/ui';
import { useText } from '../../../foundation/i18n';
import { newErasurePath } from '../../../foundation/paths';
import { isUnverified } from '../rules/request';
import { useRights } from './useRights';
import { ErasureLine } from './ErasureLine';

interface CaseErasuresCardProps {
  details: CaseDetails;
  erasures: readonly ErasureInfo[] | undefined;
  error: unknown;
  reload: () => void;
}

/** What was erased, or waits to be, to answer a request. */
export const CaseErasuresCard = ({ details, erasures, error, reload }: CaseErasuresCardProps) => {
  const t = useText();
  const navigate = useNavigate();
  const { prepare } = useRights();
  const { subjectIds, caseId, closedAt, identity } = details;
  const canStart =
    prepare && closedAt === undefined && !isUnverified(identity) && subjectIds.length > 0;
  return (
    <Card
      title={t('erasures.title')}
      action={
        canStart && (
          <Button
            variant="tertiary"
            onClick={() => navigate(newErasurePath({ subjectIds, caseId }))}
          >
            {t('erasure.erase')}
          </Button>
        )
      }
    >
      {error !== undefined ? (
        <Failure text={t('erasures.failed')} error={error} onRetry={reload} />
      ) : !erasures ? (
        <Skeleton $width="60%" />
      ) : erasures.length === 0 ? (
        <Typography textColor="neutral600">{t('erasures.noneOfCase')}</Typography>
      ) : (
        <Stack as="ul">
          {erasures.map((info) => (
            <ErasureLine key={info.erasureId} info={info} />
          ))}
        </Stack>
      )}
    </Card>
  );
};
