import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { ExportInfo } from '../../../../protocol';
import { useChangeLiveChatExportMutation } from '../../foundation/api';
import { useMay, ASK } from '../../foundation/permissions';
import { useText } from '../../foundation/i18n';
import { Confirm, useMe, useRun } from '../../foundation/ui';
import { approvalOf, isCancellable } from './rules/exports';

type Change = 'cancel' | 'approve' | 'delete';

/** Approves, stops, or deletes the files of an export; each is asked for once more. */
export const ExportButtons = ({ info }: { info: ExportInfo }) => {
  const t = useText();
  const me = useMe();
  const mayApprove = useMay(ASK.exportApprove) === true;
  const mayCreate = useMay(ASK.exportCreate) === true;
  const [change] = useChangeLiveChatExportMutation();
  const { run, busy } = useRun();
  const [asked, setAsked] = useState<Change>();
  const approval = approvalOf(info, me, mayApprove);
  const button = (what: Change, danger: boolean) => (
    <Button
      size="S"
      variant={danger ? 'danger-light' : 'default'}
      loading={busy}
      onClick={() => setAsked(what)}
    >
      {t(`exports.${what}`)}
    </Button>
  );
  return (
    <Flex gap={2} wrap="wrap">
      {approval === 'possible' && button('approve', false)}
      {(approval === 'own' || approval === 'permission') && (
        <Typography variant="pi" textColor="neutral600">
          {t(`exports.approval.${approval}`)}
        </Typography>
      )}
      {mayCreate && isCancellable(info) && button('cancel', true)}
      {mayCreate && info.state === 'ready' && button('delete', true)}
      {asked && (
        <Confirm
          open
          danger={asked !== 'approve'}
          title={t(`exports.${asked}Title`)}
          text={t(`exports.${asked}Text`)}
          action={t(`exports.${asked}`)}
          onConfirm={() => {
            const { exportId } = info;
            void run(change({ exportId, change: asked }), t(`exports.${asked}Done`), true);
            setAsked(undefined);
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Flex>
  );
};
