import { Checkbox, Flex } from '@strapi/design-system';
import type { FieldRight, PersonalRecord, RecordField, StoreInfo } from '../../../../../protocol';
import { DataTable, type Column, Note } from '../../../foundation/ui';
import { useText } from '../../../foundation/i18n';
import {
  isMasked,
  shownFields,
  useFieldName,
  useStoreName,
} from '../../../foundation/personal-data';
import { RecordCell } from './RecordCell';

interface RecordsTableProps {
  store: StoreInfo;
  records: readonly PersonalRecord[];
  masked: readonly FieldRight[];
  /** Lets records be chosen. */
  choice?: Choice | undefined;
}

export interface Choice {
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  /** What the box before a record is called. */
  label: (record: PersonalRecord) => string;
}

/** Records of any category, by what its fields say of themselves. */
export const RecordsTable = ({ store, records, masked, choice }: RecordsTableProps) => {
  const t = useText();
  const fieldName = useFieldName();
  const storeName = useStoreName();
  const fields = shownFields(store.fields, records);
  const hidden = fields.filter((field) => isMasked(field, masked));
  const column = (field: RecordField): Column<PersonalRecord> => ({
    key: field.key,
    label: isMasked(field, masked)
      ? t('person.lockedColumn', { name: fieldName(store, field.key) })
      : fieldName(store, field.key),
    cell: ({ values }) => (
      <RecordCell
        store={store.key}
        field={field}
        value={values[field.key] ?? null}
        values={values}
        locked={isMasked(field, masked)}
      />
    ),
  });
  const boxes = ({ chosen, onChange, label }: Choice): Column<PersonalRecord> => ({
    key: '_choose',
    label: t('person.choose'),
    cell: (record) => (
      <Checkbox
        aria-label={label(record)}
        checked={chosen.includes(record.id)}
        onCheckedChange={(on) =>
          onChange(on === true ? [...chosen, record.id] : chosen.filter((one) => one !== record.id))
        }
      />
    ),
  });
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {hidden.length > 0 && (
        <Note tone="secondary">
          {t('person.masked', {
            what: hidden.map(({ key }) => fieldName(store, key)).join(', '),
          })}
        </Note>
      )}
      <DataTable
        label={storeName(store.key, [store])}
        columns={[...(choice ? [boxes(choice)] : []), ...fields.map(column)]}
        rows={records}
        rowKey={({ id }) => id}
      />
    </Flex>
  );
};
