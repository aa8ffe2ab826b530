import { Button, Flex } from '@strapi/design-system';
import { useState } from 'react';
import type { RetentionAnswer } from '../../../../protocol';
import { PageFrame, LeaveGuard, Note, ConflictNote, useSettingsDraft } from '../../foundation/ui';
import { useMay, ASK } from '../../foundation/permissions';
import { useSaveKey } from '../../foundation/keys';
import { useText } from '../../foundation/i18n';
import { drafted, retentionProblems, tidySettings, withRule } from './retention';
import { PreviewNote } from './PreviewNote';
import { RulesCard } from './RulesCard';
import { RunButton } from './RunButton';
import { RunsCard } from './RunsCard';
import { SaveDialog } from './SaveDialog';
import { StateNote } from './StateNote';
import { SwitchCard } from './SwitchCard';
import { usePreview } from './usePreview';

/** Changes take effect once somebody has seen what they would erase. */
export const RetentionEditor = ({ answer }: { answer: RetentionAnswer }) => {
  const t = useText();
  const mayUpdate = useMay(ASK.retentionUpdate) === true;
  const { draft, setDraft, dirty, moved, adopt, theirs, mine } = useSettingsDraft(answer.settings);
  const preview = usePreview(tidySettings(draft));
  const [saving, setSaving] = useState(false);
  const problems = retentionProblems(answer.rules, draft);
  const isValid = problems.days.length === 0 && !problems.alarmTo;
  // What waits to be switched on is saved as it stands.
  const hasToSave = dirty || (answer.state === 'preview' && draft.enabled);
  const canSave = mayUpdate && hasToSave && isValid && !saving;
  const save = () => setSaving(true);
  useSaveKey(canSave, save);
  const switchOn = () => {
    setDraft({ ...draft, enabled: true });
    save();
  };
  return (
    <PageFrame
      title={t('privacy.retention')}
      subtitle={t('keep.subtitle')}
      actions={
        <Flex gap={2} wrap="wrap">
          <Button
            variant="secondary"
            loading={preview.busy}
            disabled={!isValid}
            onClick={() => void preview.look()}
          >
            {t('keep.preview')}
          </Button>
          {mayUpdate && (
            <>
              <RunButton answer={answer} dirty={dirty} />
              <Button disabled={!canSave} onClick={save}>
                {t('settings.save')}
              </Button>
            </>
          )}
        </Flex>
      }
    >
      <StateNote answer={answer} onSwitchOn={mayUpdate && isValid ? switchOn : undefined} />
      {moved && <ConflictNote onTheirs={theirs} onMine={mine} />}
      {!mayUpdate && <Note tone="secondary">{t('keep.mayNot')}</Note>}
      <PreviewNote preview={preview} enabled={draft.enabled} />
      <SwitchCard
        settings={draft}
        badAlarm={problems.alarmTo}
        disabled={!mayUpdate}
        onChange={(part) => setDraft({ ...draft, ...part })}
      />
      <RulesCard
        rules={drafted(answer.rules, draft)}
        badDays={problems.days}
        counts={preview.shown?.counts}
        disabled={!mayUpdate}
        onChange={(rule, part) => setDraft(withRule(draft, rule, part))}
      />
      <RunsCard runs={answer.runs} />
      {saving && (
        <SaveDialog
          settings={tidySettings(draft)}
          onSaved={(stored) => {
            adopt(stored.settings);
            setSaving(false);
          }}
          onClose={() => setSaving(false)}
        />
      )}
      <LeaveGuard dirty={dirty && mayUpdate} />
    </PageFrame>
  );
};
