import { Button } from '@strapi/design-system';
import { useState } from 'react';
import type { SubjectSettings } from '../../../../protocol';
import { useSaveLiveChatSubjectSettingsMutation } from '../../foundation/api';
import { PageFrame, LeaveGuard, Note, useRun } from '../../foundation/ui';
import { same } from '../../foundation/input';
import { useMay, ASK } from '../../foundation/permissions';
import { useSaveKey } from '../../foundation/keys';
import { useText } from '../../foundation/i18n';
import { settingsProblems } from './problems';
import { DeliveryCard } from './DeliveryCard';
import { ErasuresCard } from './ErasuresCard';
import { ExportsCard } from './ExportsCard';

/** Changes take effect with Save; what was typed stays when saving fails. */
export const SettingsForm = ({ saved }: { saved: SubjectSettings }) => {
  const t = useText();
  const mayUpdate = useMay(ASK.securityUpdate) === true;
  const [draft, setDraft] = useState(saved);
  const [save] = useSaveLiveChatSubjectSettingsMutation();
  const { run, busy, failure } = useRun();
  const dirty = !same(draft, saved);
  const problems = settingsProblems(draft);
  const canSave = mayUpdate && dirty && !busy && Object.keys(problems).length === 0;
  const submit = async () => {
    const tidy = { ...draft, remindTo: draft.remindTo.trim() };
    const answer = await run(save(tidy), t('settings.saved'));
    if (answer) setDraft(answer);
  };
  useSaveKey(canSave, () => void submit());
  const card = {
    draft,
    problems,
    disabled: !mayUpdate,
    onChange: (part: Partial<SubjectSettings>) => setDraft({ ...draft, ...part }),
  };
  return (
    <PageFrame
      title={t('privacy.peopleSettings')}
      subtitle={t('subjectSettings.subtitle')}
      actions={
        mayUpdate && (
          <Button loading={busy} disabled={!canSave} onClick={() => void submit()}>
            {t('settings.save')}
          </Button>
        )
      }
    >
      {failure !== undefined && (
        <Note tone="danger" title={t('settings.saveFailed', { cause: failure })} alert />
      )}
      {!mayUpdate && <Note tone="secondary">{t('subjectSettings.mayNot')}</Note>}
      <ExportsCard {...card} />
      <DeliveryCard {...card} />
      <ErasuresCard {...card} />
      <LeaveGuard dirty={dirty && mayUpdate} />
    </PageFrame>
  );
};
