import { Button } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useRef } from 'react';
import { useImportLiveChatLedgerMutation } from '../../../foundation/api';
import { useText } from '../../../foundation/i18n';
import { useRun } from '../../../foundation/ui';

/** Reads a ledger that was kept elsewhere; the server checks its signatures. */
export const ImportButton = () => {
  const t = useText();
  const picker = useRef<HTMLInputElement>(null);
  const [send] = useImportLiveChatLedgerMutation();
  const { run, busy } = useRun();
  const { toggleNotification } = useNotification();
  const read = async (file: File | undefined) => {
    // The same file can be chosen again after it was mended.
    if (picker.current) picker.current.value = '';
    const lines = await file?.text().catch(() => undefined);
    if (lines !== undefined) await run(send(lines), t('ledger.imported'), true);
    else if (file) toggleNotification({ type: 'danger', message: t('ledger.unreadable') });
  };
  return (
    <>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".jsonl,.ndjson,.json,.txt"
        aria-label={t('ledger.import')}
        onChange={({ target }) => void read(target.files?.[0])}
      />
      <Button
        variant="tertiary"
        startIcon={<Upload />}
        loading={busy}
        onClick={() => picker.current?.click()}
      >
        {t('ledger.import')}
      </Button>
    </>
  );
};
