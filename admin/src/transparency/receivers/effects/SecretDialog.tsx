import { Button, Modal, Typography } from '@strapi/design-system';
import { useText } from '../../../foundation/i18n';
import { CodeBlock } from '../../../foundation/ui';

interface SecretDialogProps {
  name: string;
  secret: string;
  onClose: () => void;
}

/** The one time that a secret is shown. */
export const SecretDialog = ({ name, secret, onClose }: SecretDialogProps) => {
  const t = useText();
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={t('keys.close')}>
          <Modal.Title>{t('effects.secretOf', { name })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Typography tag="p" paddingBottom={4}>
            {t('effects.secretOnce')}
          </Typography>
          <CodeBlock code={secret} />
        </Modal.Body>
        <Modal.Footer>
          <Button onClick={onClose}>{t('effects.secretKept')}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
