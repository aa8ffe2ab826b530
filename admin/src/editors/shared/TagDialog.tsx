import { Button, Field, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useLanguageName, useText } from '../../i18n';
import { toTag } from './languages';

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
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={t('editor.close')}>
          <Modal.Title>{t('language.otherTitle')}</Modal.Title>
        </Modal.Header>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (tag) onAdd(tag);
          }}
        >
          <Modal.Body>
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
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onClick={onClose}>
              {t('confirm.cancel')}
            </Button>
            <Button type="submit" disabled={!tag}>
              {t('language.addThis')}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
};
