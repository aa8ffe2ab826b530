import { useState } from 'react';
import { FIELD_KEY } from '../../../../../../protocol';
import { useText } from '../../../../foundation/i18n';
import { TextControl } from '../../../../foundation/ui';
import { keysOf, renameField } from '../../rules/fields';
import type { FieldEditing } from '../editing';
import { fieldControlId } from '../places';

/** The key that answers are stored under. It changes when it is left and fits, so a half-typed one gets nowhere. */
export const KeyControl = ({
  field,
  form,
  change,
  disabled,
  usedKeys,
  onSelect,
}: FieldEditing & { onSelect: (key: string) => void }) => {
  const t = useText();
  const [draft, setDraft] = useState<string>();
  const typed = draft ?? field.key;
  const isUsed = usedKeys.has(field.key);
  const isTaken = typed !== field.key && keysOf(form.fields).has(typed);
  const fits = FIELD_KEY.test(typed) && !isTaken;

  const commit = () => {
    if (!fits) return;
    setDraft(undefined);
    if (typed === field.key) return;
    change((now) => ({ ...now, fields: renameField(now.fields, field.key, typed) }));
    onSelect(typed);
  };
  return (
    <TextControl
      id={fieldControlId('key')}
      label={t('field.key')}
      hint={t(isUsed ? 'field.keyUsed' : 'field.keyHint')}
      disabled={disabled || isUsed}
      value={typed}
      maxLength={40}
      problem={
        fits ? undefined : { path: 'key', text: isTaken ? 'field.keyTaken' : 'editor.problem.key' }
      }
      onChange={setDraft}
      onBlur={commit}
    />
  );
};
