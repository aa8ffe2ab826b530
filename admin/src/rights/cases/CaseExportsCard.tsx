import { Button, Link, Typography } from '@strapi/design-system';
import { NavLink, useNavigate } from 'react-router-dom';
import type { CaseDetails, ExportInfo } from '../../../../protocol';
import { Failure, Card, Skeleton } from '../../foundation/ui';
import { useText } from '../../foundation/i18n';
import { CaseExport } from '../export';
import { EXPORTS_PATH, newExportPath } from '../../foundation/paths';

interface CaseExportsCardProps {
  details: CaseDetails;
  exports: readonly ExportInfo[] | undefined;
  may: boolean | undefined;
  error: unknown;
  reload: () => void;
}

/** Copies that were made for the case, and where they went. */
export const CaseExportsCard = ({ details, exports, may, error, reload }: CaseExportsCardProps) => {
  const t = useText();
  const navigate = useNavigate();
  const isOpen = details.closedAt === undefined;
  const sure = details.identity.state === 'verified' || details.identity.state === 'waived';
  const canStart = may && isOpen && sure && details.subjectIds.length > 0;
  return (
    <Card
      title={t('case.exports')}
      action={
        canStart && (
          <Button
            variant="tertiary"
            onClick={() => navigate(newExportPath(details.subjectIds, details.caseId))}
          >
            {t('people.export')}
          </Button>
        )
      }
    >
      {may === false ? (
        <Typography textColor="neutral600">{t('exports.mayNot')}</Typography>
      ) : error !== undefined ? (
        <Failure text={t('exports.failed')} error={error} onRetry={reload} />
      ) : !exports ? (
        <Skeleton $width="60%" />
      ) : exports.length === 0 ? (
        <Typography textColor="neutral600">{t('case.noExports')}</Typography>
      ) : (
        exports.map((info) => <CaseExport key={info.exportId} info={info} />)
      )}
      {may && exports && exports.length > 0 && (
        <Link tag={NavLink} to={EXPORTS_PATH}>
          {t('case.allExports')}
        </Link>
      )}
    </Card>
  );
};
