import { IconButton } from '@strapi/design-system';
import { Command } from '@strapi/icons';
import { useText } from '../../../foundation/i18n';

/** Leads to the keys, also while they are switched off. */
export const KeysButton = ({ onOpen }: { onOpen: () => void }) => {
  const t = useText();
  return (
    <IconButton label={t('keys.title')} variant="ghost" withTooltip={false} onClick={onOpen}>
      <Command />
    </IconButton>
  );
};
