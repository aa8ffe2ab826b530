import { Field, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useLanguageName, useText } from '../../foundation/i18n';
import { FormDialog } from '../../foundation/ui';
import { toTag } from '../../foundation/input';

interface TagDialogProps {
  onClose: () => void;
  onAdd: (tag: string) => void;
}

/** Asks for the tag of a language that is not on the list. */
export const TagDialog = ({ onClose, onAdd }: TagDialogProps) => {
  const t = useText();
  const nameOf = useLanguageName();
  const [typed, setTyped] = useState('');
  const tag = toTag(typed);
  return (
    <FormDialog
      title={t('language.otherTitle')}
      action={t('language.addThis')}
      disabled={!tag}
      onSubmit={() => tag && onAdd(tag)}
      onClose={onClose}
    >
      <Field.Root name="language-tag" hint={t('language.tagHint')}>
        <Field.Label>{t('language.tag')}</Field.Label>
        <Field.Input
          value={typed}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
        />
        <Field.Hint />
      </Field.Root>
      {tag && <Typography textColor="neutral600">{nameOf(tag)}</Typography>}
    </FormDialog>
  );
};
