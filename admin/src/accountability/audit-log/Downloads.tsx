import { Button, Flex } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { auditFilePath } from '../../foundation/api';
import { useText } from '../../foundation/i18n';
import { useFileDownload } from '../../foundation/ui';
import type { LineFilter } from './audit';

/** The lines of the filter as a file; all of them, not only those on the screen. */
export const Downloads = ({ filter }: { filter: LineFilter }) => {
  const t = useText();
  const { busy, download } = useFileDownload();
  return (
    <Flex gap={2} wrap="wrap">
      {(['csv', 'json'] as const).map((format) => {
        const path = auditFilePath(filter, format);
        return (
          <Button
            key={format}
            variant="secondary"
            startIcon={<Download />}
            loading={busy === path}
            disabled={busy !== undefined}
            onClick={() => download(path, `audit-log.${format}`)}
          >
            {t(`audit.${format}`)}
          </Button>
        );
      })}
    </Flex>
  );
};
