import { Button, Flex } from '@strapi/design-system';
import { Download, FilePdf } from '@strapi/icons';
import { useText } from '../../foundation/i18n';
import { useFileDownload } from '../../foundation/ui';

const fileOf = (format: 'pdf' | 'csv', language: string) =>
  `/live-chat/processing/file?format=${format}&lang=${encodeURIComponent(language)}`;

/** The record as a file, for the supervisory authority or one's own folder. */
export const Downloads = ({ language }: { language: string }) => {
  const t = useText();
  const { busy, download } = useFileDownload();
  return (
    <Flex gap={2} wrap="wrap">
      {(['csv', 'pdf'] as const).map((format) => (
        <Button
          key={format}
          variant={format === 'pdf' ? 'default' : 'secondary'}
          startIcon={format === 'pdf' ? <FilePdf /> : <Download />}
          loading={busy === fileOf(format, language)}
          disabled={busy !== undefined}
          onClick={() => download(fileOf(format, language), `processing-record.${format}`)}
        >
          {t(`processing.${format}`)}
        </Button>
      ))}
    </Flex>
  );
};
