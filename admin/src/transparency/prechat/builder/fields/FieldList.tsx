import { useRef, useState } from 'react';
import { styled } from 'styled-components';
import { useText } from '../../../../foundation/i18n';
import { VisuallyHidden } from '../../../../foundation/ui';
import { problemsBelow } from '../../../../foundation/input';
import { fieldName } from '../../rules/facts';
import type { Editing } from '../editing';
import { FieldRow } from './FieldRow';
import { useDragOrder } from './useDragOrder';

const List = styled.ol`
  display: flex;
  flex-direction: column;
  gap: 0.8rem;
`;

interface FieldListProps {
  editing: Editing;
  selected: string | undefined;
  onSelect: (key: string) => void;
  onMove: (key: string, to: number) => void;
  onMoved: (key: string) => void;
}

/** Fields as cards in their order: drag by the handle, or Alt with the arrow keys. */
export const FieldList = ({ editing, selected, onSelect, onMove, onMoved }: FieldListProps) => {
  const t = useText();
  const { form, language, problems, disabled } = editing;
  const list = useRef<HTMLOListElement>(null);
  const [told, setTold] = useState('');
  const { dragged, start } = useDragOrder(list, onMove);

  const moveTo = (key: string, to: number) => {
    const field = form.fields[form.fields.findIndex((one) => one.key === key)];
    if (!field || to < 0 || to >= form.fields.length) return;
    onMove(key, to);
    onMoved(key);
    setTold(
      t('field.movedTo', {
        name: fieldName(field, language),
        place: to + 1,
        count: form.fields.length,
      })
    );
  };
  return (
    <>
      {form.fields.length > 1 && !disabled && (
        <VisuallyHidden id="field-order-help">{t('field.orderHelp')}</VisuallyHidden>
      )}
      <List ref={list} aria-label={t('form.tab.fields')}>
        {form.fields.map((field, index) => (
          <FieldRow
            key={field.key}
            field={field}
            name={fieldName(field, language)}
            purposes={editing.purposes}
            problems={problemsBelow(problems, `fields.${index}`).length}
            selected={field.key === selected}
            dragged={field.key === dragged}
            disabled={disabled}
            onSelect={() => onSelect(field.key)}
            onStep={(step) => moveTo(field.key, index + step)}
            onGrab={(event) => start(event, field.key, index)}
          />
        ))}
      </List>
      <VisuallyHidden aria-live="assertive">{told}</VisuallyHidden>
    </>
  );
};
