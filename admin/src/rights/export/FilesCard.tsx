import type { ExportFile, ExportInfo } from '../../../../protocol';
import { Code, DataTable, type Column, Card } from '../../foundation/ui';
import { useText } from '../../foundation/i18n';
import { FileButtons } from './FileButtons';

/** Files with their digests, by which a copy can be told to be whole. */
export const FilesCard = ({ info }: { info: ExportInfo }) => {
  const t = useText();
  const columns: Column<ExportFile>[] = [
    { key: 'name', label: t('export.fileName'), cell: ({ name }) => name },
    { key: 'sha256', label: 'SHA-256', cell: ({ sha256 }) => <Code>{sha256}</Code> },
  ];
  return (
    <Card title={t('export.files')} explain={t('export.filesExplain')}>
      <FileButtons info={info} />
      <DataTable
        label={t('export.files')}
        columns={columns}
        rows={info.files}
        rowKey={({ name }) => name}
      />
    </Card>
  );
};
