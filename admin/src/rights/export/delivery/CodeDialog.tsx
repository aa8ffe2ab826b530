import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { styled } from 'styled-components';
import { Note, useCopy } from '../../../foundation/ui';
import { useText } from '../../../foundation/i18n';
import { spelled } from '../rules/delivery';

const Big = styled.code`
  background: ${({ theme }) => theme.colors.neutral100};
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral800};
  font-family: SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace;
  font-size: clamp(2.4rem, 7vw, 4rem);
  font-weight: 600;
  letter-spacing: 0.06em;
  overflow-wrap: anywhere;
  padding: 2.4rem;
  text-align: center;
  user-select: all;
`;

interface CodeDialogProps {
  code: string;
  to: string;
  onClose: () => void;
}

/** The one time that the code is shown. A click beside it does not close it. */
export const CodeDialog = ({ code, to, onClose }: CodeDialogProps) => {
  const t = useText();
  const copy = useCopy();
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content
        onInteractOutside={(event) => event.preventDefault()}
        onEscapeKeyDown={(event) => event.preventDefault()}
      >
        <Modal.Header closeLabel={t('editor.close')}>
          <Modal.Title>{t('handover.codeTitle')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography tag="p">{t('handover.codeText', { to })}</Typography>
            <Big>{spelled(code)}</Big>
            <Note tone="warning" title={t('handover.codeTell')}>
              {t('handover.codeOnce')}
            </Note>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button
            variant="tertiary"
            startIcon={<Duplicate />}
            onClick={() => void copy(code, t('handover.copied'))}
          >
            {t('copy.button')}
          </Button>
          <Button onClick={onClose}>{t('handover.codeKept')}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
