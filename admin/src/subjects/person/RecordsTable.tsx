import { Flex } from '@strapi/design-system';
import type { FieldRight, PersonalRecord, RecordField, StoreInfo } from '../../../../protocol';
import { DataTable, type Column } from '../../consents';
import { Note } from '../../editors';
import { useText } from '../../i18n';
import { isMasked, shownFields } from '../rules/record';
import { useFieldName, useStoreName } from '../ui';
import { RecordCell } from './RecordCell';

interface RecordsTableProps {
  store: StoreInfo;
  records: readonly PersonalRecord[];
  masked: readonly FieldRight[];
}

/** Records of any category, by what its fields say of themselves. */
export const RecordsTable = ({ store, records, masked }: RecordsTableProps) => {
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
        locked={isMasked(field, masked)}
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
        columns={fields.map(column)}
        rows={records}
        rowKey={({ id }) => id}
      />
    </Flex>
  );
};
