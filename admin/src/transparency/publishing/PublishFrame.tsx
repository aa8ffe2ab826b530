import { Button, Flex, Modal } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useText } from '../../foundation/i18n';

interface PublishFrameProps {
  title: string;
  action: string;
  busy: boolean;
  disabled?: boolean;
  /** Room between its parts, as the design system counts. */
  gap?: number;
  onPublish: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** The dialog before a new version: what it changes, and the last word on it. */
export const PublishFrame = ({
  title,
  action,
  busy,
  disabled = false,
  gap = 4,
  onPublish,
  onClose,
  children,
}: PublishFrameProps) => {
  const t = useText();
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={t('editor.close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={gap}>
            {children}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('confirm.cancel')}
          </Button>
          <Button loading={busy} disabled={disabled} onClick={onPublish}>
            {action}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
