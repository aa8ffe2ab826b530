import { Button, Flex } from '@strapi/design-system';
import type { AuditAnchoring } from '../../../../protocol';
import { useSaveLiveChatAuditAnchoringMutation } from '../../foundation/api';
import {
  CheckControl,
  LeaveGuard,
  Note,
  TextControl,
  Grid,
  useRun,
  ConflictNote,
  useSettingsDraft,
} from '../../foundation/ui';
import { useMay, ASK } from '../../foundation/permissions';
import { useSaveKey } from '../../foundation/keys';
import { useText } from '../../foundation/i18n';
import { isMailOrEmpty, isWebOrEmpty } from '../../foundation/input';

/** The three places outside the database. */
export const AnchoringForm = ({ saved }: { saved: AuditAnchoring }) => {
  const t = useText();
  const may = useMay(ASK.securityUpdate) === true;
  const { draft, setDraft, dirty, moved, adopt, theirs, mine } = useSettingsDraft(saved);
  const [put] = useSaveLiveChatAuditAnchoringMutation();
  const { run, busy, failure } = useRun();
  const { file, mailTo, webhookUrl } = draft;
  const isFine = isMailOrEmpty(mailTo) && isWebOrEmpty(webhookUrl);
  const canSave = may && dirty && isFine && !busy;
  const save = async () => {
    const tidy = { file, mailTo: mailTo.trim(), webhookUrl: webhookUrl.trim() };
    const answer = await run(put(tidy), t('settings.saved'));
    if (answer) adopt(answer.anchoring);
  };
  useSaveKey(canSave, () => void save());
  const change = (part: Partial<AuditAnchoring>) => setDraft({ ...draft, ...part });
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {moved && <ConflictNote onTheirs={theirs} onMine={mine} />}
      {failure !== undefined && (
        <Note tone="danger" title={t('settings.saveFailed', { cause: failure })} alert />
      )}
      <CheckControl
        id="anchor-file"
        label={t('audit.anchorFile')}
        hint={t('audit.anchorFileHint')}
        checked={file}
        disabled={!may}
        onChange={(next) => change({ file: next })}
      />
      <Grid>
        <TextControl
          id="anchor-mail"
          label={t('audit.anchorMail')}
          hint={t('audit.anchorMailHint')}
          type="email"
          value={mailTo}
          maxLength={254}
          disabled={!may}
          problem={isMailOrEmpty(mailTo) ? undefined : { path: 'mailTo', text: 'audit.badMail' }}
          onChange={(next) => change({ mailTo: next })}
        />
        <TextControl
          id="anchor-webhook"
          label={t('audit.anchorWebhook')}
          hint={t('audit.anchorWebhookHint')}
          type="url"
          value={webhookUrl}
          maxLength={2_000}
          disabled={!may}
          problem={
            isWebOrEmpty(webhookUrl) ? undefined : { path: 'webhookUrl', text: 'audit.badUrl' }
          }
          onChange={(next) => change({ webhookUrl: next })}
        />
      </Grid>
      {may && (
        <div>
          <Button loading={busy} disabled={!canSave} onClick={() => void save()}>
            {t('settings.save')}
          </Button>
        </div>
      )}
      <LeaveGuard dirty={dirty && may} />
    </Flex>
  );
};
