import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { fetchFile, saveFile } from './files';
import { useFailure } from '../loading/useFailure';
import { useText } from '../../i18n';

/** Fetches a file through the panel's session and hands it to the browser; `busy` is the path that is under way. */
export const useFileDownload = () => {
  const t = useText();
  const failure = useFailure();
  const { toggleNotification } = useNotification();
  const [busy, setBusy] = useState<string>();

  const download = async (path: string, name: string) => {
    setBusy(path);
    try {
      saveFile(await fetchFile(path), name);
      toggleNotification({ type: 'success', message: t('exports.downloaded') });
    } catch (error) {
      const message = t('exports.downloadFailed', { cause: failure(error) });
      toggleNotification({ type: 'danger', message });
    } finally {
      setBusy(undefined);
    }
  };
  return { busy, download: (path: string, name: string) => void download(path, name) };
};
