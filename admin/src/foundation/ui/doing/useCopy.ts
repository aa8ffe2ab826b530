import { useClipboard, useNotification } from '@strapi/strapi/admin';
import { useText } from '../../i18n';

/** Copies text and says whether it worked. */
export const useCopy = (): ((text: string, done: string) => Promise<void>) => {
  const t = useText();
  const { copy } = useClipboard();
  const { toggleNotification } = useNotification();
  return async (text, done) => {
    const copied = await copy(text);
    toggleNotification(
      copied
        ? { type: 'success', message: done }
        : { type: 'warning', message: t('chat.copyFailed') }
    );
  };
};
