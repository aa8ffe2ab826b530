import { useState } from 'react';
import type { ExportInfo } from '../../../../../protocol';
import {
  useDeliverLiveChatExportMutation,
  useGetLiveChatHandoversQuery,
} from '../../../foundation/api';
import { Failure, FormDialog, Note, Skeleton, AddressChoice, useRun } from '../../../foundation/ui';
import { useText, useExportLanguage } from '../../../foundation/i18n';
import { deliveryOf, deliveryProblems, type DeliveryDraft } from '../rules/delivery';
import { HandoverFields } from './HandoverFields';

interface HandoverDialogProps {
  info: ExportInfo;
  onDone: (to: string, code: string | undefined) => void;
  onClose: () => void;
}

/** Where an export goes to, how, and with which secret. */
export const HandoverDialog = ({ info, onDone, onClose }: HandoverDialogProps) => {
  const t = useText();
  const { currentData, isError, error, refetch } = useGetLiveChatHandoversQuery(info.exportId, {
    refetchOnMountOrArgChange: true,
  });
  const [draft, setDraft] = useState<Omit<DeliveryDraft, 'own'> & { own?: boolean }>({
    to: undefined,
    method: 'link',
    language: useExportLanguage(info.language),
    password: '',
    reason: '',
    ofCase: info.caseId !== undefined,
  });
  const [checked, setChecked] = useState(false);
  const [deliver] = useDeliverLiveChatExportMutation();
  const { run, busy, failure } = useRun();
  const addresses = currentData?.addresses ?? [];
  const hasOwn = currentData?.ownPassword === true;
  const full = { ...draft, to: draft.to ?? addresses[0], own: draft.own ?? hasOwn };
  const problems = deliveryProblems(full);
  const submit = async () => {
    setChecked(true);
    if (Object.keys(problems).length > 0) return;
    const { exportId } = info;
    const answer = await run(
      deliver({ exportId, delivery: deliveryOf(full) }),
      t('handover.started')
    );
    if (answer) onDone(answer.delivery.to, answer.code);
  };
  return (
    <FormDialog
      title={t('handover.title')}
      explain={t('handover.explain')}
      action={t('handover.deliver')}
      busy={busy}
      disabled={addresses.length === 0}
      failure={failure}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {isError ? (
        <Failure text={t('handover.failed')} error={error} onRetry={() => void refetch()} />
      ) : !currentData ? (
        <Skeleton $width="60%" />
      ) : addresses.length === 0 ? (
        <Note tone="warning">{t('handover.noAddress')}</Note>
      ) : (
        <AddressChoice
          label={t('handover.to')}
          addresses={addresses}
          value={full.to}
          onChange={(to) => setDraft({ ...draft, to })}
        />
      )}
      <HandoverFields
        draft={full}
        hasOwn={hasOwn}
        problems={checked ? problems : {}}
        onChange={setDraft}
      />
    </FormDialog>
  );
};
