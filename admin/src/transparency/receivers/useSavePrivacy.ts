import { useNotification } from '@strapi/strapi/admin';
import type { PrivacySettings, PrivacySettingsChange } from '../../../../protocol';
import { useText } from '../../foundation/i18n';
import { useSaveLiveChatPrivacySettingsMutation } from '../../foundation/api';
import { useFailure } from '../../foundation/ui';

/** Saves a change on top of what is saved now, and says how it went. Answers with what is saved then. */
export const useSavePrivacy = (settings: PrivacySettings) => {
  const t = useText();
  const failure = useFailure();
  const { toggleNotification } = useNotification();
  const [put, { isLoading }] = useSaveLiveChatPrivacySettingsMutation();

  const save = async (
    change: Partial<PrivacySettingsChange>
  ): Promise<PrivacySettings | undefined> => {
    const answer = await put({
      masking: settings.masking,
      webhooks: settings.webhooks,
      ...change,
    });
    if ('data' in answer) {
      toggleNotification({ type: 'success', message: t('settings.saved') });
      return answer.data;
    }
    const message = t('settings.saveFailed', { cause: failure(answer.error) });
    toggleNotification({ type: 'danger', message });
    return undefined;
  };
  return { save, saving: isLoading };
};
