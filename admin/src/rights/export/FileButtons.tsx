import { Button, Flex, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { ExportInfo } from '../../../../protocol';
import { exportFilePath } from '../../foundation/api';
import { useMay, ASK } from '../../foundation/permissions';
import { useText } from '../../foundation/i18n';
import { useMe, useFileDownload } from '../../foundation/ui';
import { sizeOf } from './rules/exports';

/** Downloads each file of an export. */
export const FileButtons = ({ info }: { info: ExportInfo }) => {
  const t = useText();
  const { formatNumber } = useIntl();
  const me = useMe();
  const mayMake = useMay(ASK.exportCreate);
  const mayApprove = useMay(ASK.exportApprove);
  const { busy, download } = useFileDownload();
  if (info.state !== 'ready') return null;
  if (!mayApprove && !(mayMake && info.by.id === me)) {
    return mayMake === undefined || mayApprove === undefined ? null : (
      <Typography textColor="neutral600">{t('exports.notYours')}</Typography>
    );
  }
  return (
    <Flex gap={2} wrap="wrap">
      {info.files.map(({ format, name, bytes }, index) => {
        const path = exportFilePath(info.exportId, index);
        const { value, unit } = sizeOf(bytes);
        return (
          <Button
            key={name}
            variant="tertiary"
            size="S"
            startIcon={<Download />}
            loading={busy === path}
            disabled={busy !== undefined}
            onClick={() => download(path, name)}
          >
            {t('exports.file', {
              format: t(`exportFormat.${format}`),
              size: formatNumber(value, { style: 'unit', unit, unitDisplay: 'short' }),
            })}
          </Button>
        );
      })}
    </Flex>
  );
};
