import { Flex, TextButton, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { FieldDefinition, FieldType } from '../../../../../../protocol';
import { useText } from '../../../../foundation/i18n';
import { Hint } from '../../../../foundation/ui';
import { newField } from '../../rules/fieldTypes';
import { duplicateField, insertAt, moveField, removeField } from '../../rules/fields';
import { fieldName } from '../../rules/facts';
import { languagesOf } from '../../rules/missing';
import type { Editing } from '../editing';
import { FieldPanel } from '../panel/FieldPanel';
import { AddFieldMenu } from './AddFieldMenu';
import { FieldList } from './FieldList';

const Frame = styled.div`
  container-type: inline-size;
  > div {
    align-items: start;
    display: grid;
    gap: 1.6rem;
    grid-template-columns: minmax(0, 1fr);
  }
  @container (min-width: 60rem) {
    > div {
      grid-template-columns: minmax(20rem, 2fr) minmax(0, 3fr);
    }
  }
`;

interface FieldsTabProps {
  editing: Editing;
  selected: string | undefined;
  onSelect: (key: string) => void;
  /** A field was moved by keyboard: its row keeps the focus. */
  onMoved: (key: string) => void;
}

/** The fields in their order, and the settings of the chosen one. */
export const FieldsTab = ({ editing, selected, onSelect, onMoved }: FieldsTabProps) => {
  const t = useText();
  const { form, change, language, disabled } = editing;
  const { fields } = form;
  const [removed, setRemoved] = useState<{ field: FieldDefinition; index: number }>();
  const field = fields.find(({ key }) => key === selected);

  const setFields = (next: (fields: FieldDefinition[]) => FieldDefinition[]) =>
    change((now) => ({ ...now, fields: next(now.fields) }));
  const add = (type: FieldType) => {
    const fresh = newField(type, fields, editing.purposes ?? [], [
      ...new Set([...languagesOf(form), language]),
    ]);
    setFields((now) => [...now, fresh]);
    onSelect(fresh.key);
  };
  const duplicate = (key: string) => {
    const copy = duplicateField(fields, key);
    if (!copy) return;
    setFields(() => copy.fields);
    onSelect(copy.key);
  };
  const remove = (key: string) => {
    const index = fields.findIndex((one) => one.key === key);
    const gone = fields[index];
    if (!gone) return;
    setFields((now) => removeField(now, key));
    setRemoved({ field: gone, index });
  };
  const undo = () => {
    if (!removed) return;
    setFields((now) => insertAt(now, removed.index, removed.field));
    onSelect(removed.field.key);
    setRemoved(undefined);
  };
  return (
    <Frame>
      <div>
        <Flex direction="column" alignItems="stretch" gap={3}>
          {fields.length === 0 && <Hint title={t('form.noFields')}>{t('form.noFieldsText')}</Hint>}
          <FieldList
            editing={editing}
            selected={field?.key}
            onSelect={onSelect}
            onMove={(key, to) => setFields((now) => moveField(now, key, to))}
            onMoved={onMoved}
          />
          <div role="status">
            {removed && !fields.some(({ key }) => key === removed.field.key) && (
              <Flex gap={3} padding={3} background="neutral150" hasRadius>
                <Typography>
                  {t('field.removed', { name: fieldName(removed.field, language) })}
                </Typography>
                <TextButton onClick={undo}>{t('editor.undo')}</TextButton>
              </Flex>
            )}
          </div>
          {!disabled && <AddFieldMenu onAdd={add} />}
        </Flex>
        {field && (
          <FieldPanel
            // Not by its key: a field that is named anew stays under the hands of whoever is writing.
            key={fields.indexOf(field)}
            editing={editing}
            field={field}
            onSelect={onSelect}
            onDuplicate={() => duplicate(field.key)}
            onRemove={() => remove(field.key)}
          />
        )}
      </div>
    </Frame>
  );
};
