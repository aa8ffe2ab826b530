import type { LinkEvidence, LinkSuggestion } from '../../../../protocol';
import { DataTable, Tag, type Column } from '../../foundation/ui';
import { useLanguageName, useText } from '../../foundation/i18n';

interface Row extends LinkEvidence {
  agrees: boolean;
}

/** What two people have in common and what not, value by value. */
export const EvidenceTable = ({ suggestion }: { suggestion: LinkSuggestion }) => {
  const t = useText();
  const nameOf = useLanguageName();
  const valueOf = (field: LinkEvidence['field'], value: string) =>
    field === 'language' ? nameOf(value) : value;
  const rows: Row[] = [
    ...suggestion.agrees.map((one) => ({ ...one, agrees: true })),
    ...suggestion.differs.map((one) => ({ ...one, agrees: false })),
  ];
  const columns: Column<Row>[] = [
    { key: 'field', label: t('person.what'), cell: ({ field }) => t(`evidence.${field}`) },
    { key: 'mine', label: t('person.mine'), cell: ({ field, mine }) => valueOf(field, mine) },
    {
      key: 'theirs',
      label: t('person.theirs'),
      cell: ({ field, theirs }) => valueOf(field, theirs),
    },
    {
      key: 'agrees',
      label: t('person.compare'),
      cell: ({ agrees }) => (
        <Tag $tone={agrees ? 'success' : 'danger'}>
          {t(agrees ? 'person.agrees' : 'person.differs')}
        </Tag>
      ),
    },
  ];
  return (
    <DataTable
      label={t('person.evidence')}
      columns={columns}
      rows={rows}
      rowKey={({ field, mine, theirs }) => `${field} ${mine} ${theirs}`}
    />
  );
};
