import { Button, Flex } from '@strapi/design-system';
import { Download, FilePdf } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useState, type ReactElement } from 'react';
import { useText } from '../../../foundation/i18n';
import { saveFile, useFailure } from '../../../foundation/ui';
import { fetchProof, proofFileName, type ProofFormat } from './proof';

/** Downloads what shows, outside of this system, what was shown and answered. */
export const ProofButtons = ({ recordId }: { recordId: string }) => {
  const t = useText();
  const failure = useFailure();
  const { toggleNotification } = useNotification();
  const [busy, setBusy] = useState<ProofFormat>();

  const download = async (format: ProofFormat) => {
    setBusy(format);
    try {
      saveFile(await fetchProof(recordId, format), proofFileName(recordId, format));
      toggleNotification({ type: 'success', message: t('proof.saved') });
    } catch (error) {
      const message = t('proof.failed', { cause: failure(error) });
      toggleNotification({ type: 'danger', message });
    } finally {
      setBusy(undefined);
    }
  };

  const button = (format: ProofFormat, icon: ReactElement) => (
    <Button
      variant={format === 'pdf' ? 'default' : 'secondary'}
      startIcon={icon}
      loading={busy === format}
      disabled={busy !== undefined}
      onClick={() => void download(format)}
    >
      {t(`proof.${format}`)}
    </Button>
  );
  return (
    <Flex gap={2} wrap="wrap">
      {button('json', <Download />)}
      {button('pdf', <FilePdf />)}
    </Flex>
  );
};
