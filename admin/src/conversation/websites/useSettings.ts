import { useNotification } from '@strapi/strapi/admin';
import type { Settings, SettingsAnswer } from '../../../../protocol';
import { restFailure, useSaveLiveChatSettingsMutation } from '../../foundation/api';
import { useText } from '../../foundation/i18n';

/** Saves a change on top of what is saved now, and says how it went. */
export const useSaveSettings = (settings: SettingsAnswer) => {
  const t = useText();
  const { toggleNotification } = useNotification();
  const [put, { isLoading }] = useSaveLiveChatSettingsMutation();

  const save = async (change: Partial<Settings>): Promise<boolean> => {
    const { origins, appearance } = settings;
    const answer = await put({ origins, appearance, ...change });
    if (!('error' in answer)) {
      toggleNotification({ type: 'success', message: t('settings.saved') });
      return true;
    }
    const cause = t(restFailure(answer.error));
    toggleNotification({ type: 'danger', message: t('settings.saveFailed', { cause }) });
    return false;
  };
  return { save, saving: isLoading };
};
