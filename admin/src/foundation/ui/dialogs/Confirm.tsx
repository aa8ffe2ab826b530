import { Button, Dialog } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useText } from '../../i18n';

interface ConfirmProps {
  open: boolean;
  title: string;
  text: string;
  action: string;
  danger?: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something that cannot be undone. Focus starts on Cancel and goes back to where it was. */
export const Confirm = ({
  open,
  title,
  text,
  action,
  danger,
  onConfirm,
  onClose,
}: ConfirmProps) => {
  const t = useText();
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Content>
        <Dialog.Header>{title}</Dialog.Header>
        <Dialog.Body icon={<WarningCircle fill={danger ? 'danger600' : 'primary600'} />}>
          {text}
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              {t('confirm.cancel')}
            </Button>
          </Dialog.Cancel>
          <Dialog.Action>
            <Button variant={danger ? 'danger' : 'default'} fullWidth onClick={onConfirm}>
              {action}
            </Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
};
