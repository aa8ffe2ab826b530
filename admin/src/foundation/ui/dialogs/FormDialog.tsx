import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useRef, type FormEvent, type ReactNode } from 'react';
import { useText } from '../../i18n';
import { Note } from '../notes/Note';

interface FormDialogProps {
  title: string;
  explain?: string | undefined;
  action: string;
  danger?: boolean;
  busy?: boolean;
  disabled?: boolean;
  /** Why the last attempt failed; what was typed stays. */
  failure?: string | undefined;
  onSubmit: () => void;
  onClose: () => void;
  children?: ReactNode;
}

const FIELDS = 'input, textarea, [role="combobox"]';

/** A question with its answer in a form, whose first field has the focus. Enter sends, Escape leaves. */
export const FormDialog = ({
  title,
  explain,
  action,
  danger = false,
  busy = false,
  disabled = false,
  failure,
  onSubmit,
  onClose,
  children,
}: FormDialogProps) => {
  const t = useText();
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A dialog stands in the page's tree: its form must not send one around it.
    event.stopPropagation();
    if (!busy && !disabled) onSubmit();
  };
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content
        onOpenAutoFocus={(event) => {
          const field = form.current?.querySelector<HTMLElement>(FIELDS);
          if (!field) return;
          event.preventDefault();
          field.focus();
        }}
      >
        <Modal.Header closeLabel={t('editor.close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <form ref={form} onSubmit={submit} noValidate>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              {explain !== undefined && (
                <Typography tag="p" textColor="neutral600">
                  {explain}
                </Typography>
              )}
              {children}
              {failure !== undefined && <Note tone="danger" title={failure} alert />}
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onClick={onClose}>
              {t('confirm.cancel')}
            </Button>
            <Button
              type="submit"
              variant={danger ? 'danger' : 'default'}
              loading={busy}
              disabled={disabled}
            >
              {action}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
};
