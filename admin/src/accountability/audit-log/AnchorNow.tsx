import { Button } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { AuditAnchoring, AuditState } from '../../../../protocol';
import { useAnchorLiveChatAuditMutation } from '../../foundation/api';
import { useMay, ASK } from '../../foundation/permissions';
import { useText } from '../../foundation/i18n';
import { useRun } from '../../foundation/ui';

/** Anchors of the newest moment: what was told just now. */
const latest = ({ anchors }: AuditState) => {
  const newest = Math.max(...anchors.map(({ position }) => position));
  return anchors.filter(({ position }) => position === newest);
};

/** Tells the head of the chain to every place at once. */
export const AnchorNow = ({ anchoring }: { anchoring: AuditAnchoring }) => {
  const t = useText();
  const may = useMay(ASK.securityUpdate) === true;
  const { toggleNotification } = useNotification();
  const [anchor] = useAnchorLiveChatAuditMutation();
  const { run, busy } = useRun();
  const isNowhere = !anchoring.file && anchoring.mailTo === '' && anchoring.webhookUrl === '';
  if (!may) return null;
  const tell = async () => {
    const answer = await run(anchor(), undefined, true);
    if (!answer) return;
    const isWhole = latest(answer).every(({ ok }) => ok);
    toggleNotification(
      isWhole
        ? { type: 'success', message: t('audit.anchored') }
        : { type: 'warning', message: t('audit.anchorSome') }
    );
  };
  return (
    <Button variant="secondary" loading={busy} disabled={isNowhere} onClick={() => void tell()}>
      {t('audit.anchorNow')}
    </Button>
  );
};
