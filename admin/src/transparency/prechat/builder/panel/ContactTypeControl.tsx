import { Button } from '@strapi/design-system';
import { useText } from '../../../../foundation/i18n';
import { ChoiceControl, Note } from '../../../../foundation/ui';
import {
  CONTACT_TYPES,
  looksLike,
  toContactType,
  type ContactType,
} from '../../rules/contactTypes';
import type { FieldEditing } from '../editing';
import { fieldControlId } from '../places';

const isContactType = (type: string): type is ContactType =>
  CONTACT_TYPES.some((known) => known === type);

/** What a field of one line asks for: its kind says it, never its label. A label that says otherwise is pointed out. */
export const ContactTypeControl = ({ field, changeField, disabled }: FieldEditing) => {
  const t = useText();
  if (!isContactType(field.type)) return null;
  const likely = looksLike(field);
  const choose = (type: ContactType) => changeField(toContactType(field, type));
  return (
    <>
      <ChoiceControl
        id={fieldControlId('type')}
        label={t('field.asksFor')}
        disabled={disabled}
        value={field.type}
        options={CONTACT_TYPES.map((type) => ({ value: type, label: t(`type.${type}`) }))}
        onChange={choose}
      />
      {likely && !disabled && (
        <Note tone="warning">
          {t('field.looksLike', { type: t(`type.${likely}`) })}
          <div>
            <Button variant="secondary" size="S" onClick={() => choose(likely)}>
              {t('field.makeIt', { type: t(`type.${likely}`) })}
            </Button>
          </div>
        </Note>
      )}
    </>
  );
};
