import { Flex, Link, TextButton, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import type { AuditLine } from '../../../../protocol';
import { Code, DataTable, type Column } from '../../foundation/ui';
import { Time, useText } from '../../foundation/i18n';
import { useNames, type Names } from '../../foundation/names';
import { idsIn, targetPath, type LineFilter } from './audit';
import { Facts } from './Facts';
import { useActionName } from './useActionName';
import { useTargetName } from './useTargetName';

type Narrow = (part: LineFilter) => void;

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

interface TargetProps {
  line: AuditLine;
  names: Names;
  onNarrow: Narrow;
}

const Target = ({ line, names, onNarrow }: TargetProps) => {
  const t = useText();
  const nameOf = useTargetName(names);
  const { action, target } = line;
  if (target === '') return '–';
  const name = <bdi>{nameOf(action, target)}</bdi>;
  const path = targetPath(action, target);
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      {path === undefined ? (
        name
      ) : (
        <Link tag={NavLink} to={path}>
          {name}
        </Link>
      )}
      <TextButton
        aria-label={t('audit.onlyTarget', { id: nameOf(action, target) })}
        onClick={() => onNarrow({ target })}
      >
        {t('audit.only')}
      </TextButton>
    </Flex>
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
  const names = useNames(idsIn(lines));
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
      cell: (line) => <Target line={line} names={names} onNarrow={onNarrow} />,
    },
    {
      key: 'data',
      label: t('audit.data'),
      cell: ({ data }) => <Facts data={data} names={names} />,
    },
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
