import { Typography } from '@strapi/design-system';
import type { RetentionRun } from '../../../../protocol';
import { DataTable, Tag, type Column, Card, type Tone } from '../../foundation/ui';
import { Time, useText } from '../../foundation/i18n';
import { RunResults } from './RunResults';

const TONES: Record<RetentionRun['state'], Tone> = {
  running: 'primary',
  done: 'success',
  failed: 'danger',
};

/** Runs, the newest first, each with what it did. */
export const RunsCard = ({ runs }: { runs: readonly RetentionRun[] }) => {
  const t = useText();
  const columns: Column<RetentionRun>[] = [
    {
      key: 'at',
      label: t('keep.run.at'),
      cell: ({ startedAt }) => <Time at={startedAt} style="full" />,
    },
    { key: 'by', label: t('keep.run.by'), cell: ({ by }) => by?.name ?? t('keep.run.scheduled') },
    {
      key: 'state',
      label: t('keep.run.state'),
      cell: ({ state }) => <Tag $tone={TONES[state]}>{t(`keep.runState.${state}`)}</Tag>,
    },
    { key: 'results', label: t('keep.run.results'), cell: (run) => <RunResults run={run} /> },
  ];
  return (
    <Card title={t('keep.runs')}>
      {runs.length === 0 ? (
        <Typography textColor="neutral600">{t('keep.noRuns')}</Typography>
      ) : (
        <DataTable
          label={t('keep.runs')}
          columns={columns}
          rows={runs}
          rowKey={({ runId }) => runId}
        />
      )}
    </Card>
  );
};
