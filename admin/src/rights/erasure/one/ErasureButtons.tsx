import { Button, Flex } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useState } from 'react';
import type { ErasureInfo } from '../../../../../protocol';
import { receiptPath, useChangeLiveChatErasureMutation } from '../../../foundation/api';
import { useText } from '../../../foundation/i18n';
import { useFileDownload, useRun, Confirm } from '../../../foundation/ui';
import { hasReceipt, isCancellable } from '../rules/buttons';
import { useRights } from '../parts/useRights';

/** Fetches the receipt, or calls the erasure off as long as nothing is gone. */
export const ErasureButtons = ({ info }: { info: ErasureInfo }) => {
  const t = useText();
  const rights = useRights();
  const { busy: fetching, download } = useFileDownload();
  const [change] = useChangeLiveChatErasureMutation();
  const { run, busy } = useRun();
  const [asked, setAsked] = useState(false);
  const { erasureId, reference } = info;
  return (
    <Flex gap={2} wrap="wrap">
      {isCancellable(info, rights) && (
        <Button variant="danger-light" loading={busy} onClick={() => setAsked(true)}>
          {t('erasure.cancel')}
        </Button>
      )}
      {hasReceipt(info) && (
        <Button
          variant="secondary"
          startIcon={<Download />}
          loading={fetching !== undefined}
          onClick={() => download(receiptPath(erasureId), `erasure-${reference}.pdf`)}
        >
          {t('erasure.receipt')}
        </Button>
      )}
      <Confirm
        open={asked}
        danger
        title={t('erasure.cancelTitle')}
        text={t('erasure.cancelText')}
        action={t('erasure.cancel')}
        onConfirm={() => {
          void run(change({ erasureId, change: 'cancel' }), t('erasure.cancelled'), true);
          setAsked(false);
        }}
        onClose={() => setAsked(false)}
      />
    </Flex>
  );
};
