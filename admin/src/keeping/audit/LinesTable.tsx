import { Link, TextButton, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import type { AuditLine } from '../../../../protocol';
import { Code, DataTable, type Column } from '../../consents';
import { Time, useText } from '../../i18n';
import { targetPath, type LineFilter } from '../rules/audit';
import { Facts } from './Facts';
import { useActionName } from './useActionName';

type Narrow = (part: LineFilter) => void;

/** The beginning of an id tells them apart; the whole stands in its page and on hover. */
const short = (id: string): string => (id.length > 12 ? `${id.slice(0, 12)}…` : id);

const Action = ({ action }: { action: string }) => {
  const name = useActionName().action(action);
  if (name === undefined) return <Code>{action}</Code>;
  return (
    <>
      {name}
      <Typography variant="pi" textColor="neutral600" tag="p">
        {action}
      </Typography>
    </>
  );
};

const Actor = ({ actor, onNarrow }: { actor: AuditLine['actor']; onNarrow: Narrow }) => {
  const t = useText();
  if (!actor) return t('audit.system');
  return (
    <TextButton
      aria-label={t('audit.onlyActor', { name: actor.name })}
      onClick={() => onNarrow({ actor: actor.id })}
    >
      {actor.name}
    </TextButton>
  );
};

const Target = ({ line, onNarrow }: { line: AuditLine; onNarrow: Narrow }) => {
  const t = useText();
  const { action, target } = line;
  if (target === '') return '–';
  const path = targetPath(action, target);
  return path === undefined ? (
    <TextButton
      title={target}
      aria-label={t('audit.onlyTarget', { id: target })}
      onClick={() => onNarrow({ target })}
    >
      {short(target)}
    </TextButton>
  ) : (
    <Link tag={NavLink} to={path} title={target}>
      {short(target)}
    </Link>
  );
};

interface LinesTableProps {
  lines: readonly AuditLine[];
  onNarrow: Narrow;
}

/** Lines, in the order in which the server tells them. */
export const LinesTable = ({ lines, onNarrow }: LinesTableProps) => {
  const t = useText();
  const { formatNumber } = useIntl();
  const columns: Column<AuditLine>[] = [
    { key: 'no', label: t('audit.no'), cell: ({ position }) => formatNumber(position) },
    { key: 'at', label: t('audit.at'), cell: ({ at }) => <Time at={at} style="full" /> },
    { key: 'action', label: t('audit.action'), cell: ({ action }) => <Action action={action} /> },
    {
      key: 'by',
      label: t('audit.by'),
      cell: ({ actor }) => <Actor actor={actor} onNarrow={onNarrow} />,
    },
    {
      key: 'about',
      label: t('audit.about'),
      cell: (line) => <Target line={line} onNarrow={onNarrow} />,
    },
    { key: 'data', label: t('audit.data'), cell: ({ data }) => <Facts data={data} /> },
  ];
  return (
    <DataTable
      label={t('privacy.audit')}
      columns={columns}
      rows={lines}
      rowKey={({ position }) => String(position)}
    />
  );
};
