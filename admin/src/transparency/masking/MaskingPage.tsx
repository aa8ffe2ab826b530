import { Button, Typography } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { Page, useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { MaskingRules, PrivacySettings } from '../../../../protocol';
import { useText } from '../../foundation/i18n';
import { ASK } from '../../foundation/permissions';
import { CardSkeleton, Failure, PageFrame } from '../../foundation/ui';
import { useGetLiveChatPrivacySettingsQuery } from '../../foundation/api';
import { useSavePrivacy } from '../receivers';
import { patternProblem } from './patterns';
import { PatternsCard } from './PatternsCard';
import { RulesCard } from './RulesCard';
import { Tester } from './Tester';

const trimmed = (rules: MaskingRules): MaskingRules => ({
  ...rules,
  patterns: rules.patterns.map(({ name, template }) => ({
    name: name.trim(),
    template: template.trim(),
  })),
});

const Editor = ({ settings, mayChange }: { settings: PrivacySettings; mayChange: boolean }) => {
  const t = useText();
  const { save, saving } = useSavePrivacy(settings);
  const [draft, setDraft] = useState<MaskingRules>();
  const [checked, setChecked] = useState(false);
  const rules = draft ?? settings.masking;
  const changed = JSON.stringify(rules) !== JSON.stringify(settings.masking);
  const change = (part: Partial<MaskingRules>) => setDraft({ ...rules, ...part });

  const submit = async () => {
    const wrong = rules.patterns.some((pattern) => patternProblem(pattern) !== undefined);
    setChecked(wrong);
    if (wrong) return;
    if (await save({ masking: trimmed(rules) })) setDraft(undefined);
  };
  const button = mayChange && (
    <Button
      startIcon={<Check />}
      disabled={!changed}
      loading={saving}
      onClick={() => void submit()}
    >
      {t('settings.save')}
    </Button>
  );
  return (
    <PageFrame title={t('masking.title')} subtitle={t('masking.subtitle')} actions={button}>
      {!mayChange && <Typography textColor="neutral600">{t('settings.readOnly')}</Typography>}
      <RulesCard rules={rules} mayChange={mayChange} onChange={change} />
      <PatternsCard rules={rules} mayChange={mayChange} checked={checked} onChange={change} />
      <Tester rules={rules} />
    </PageFrame>
  );
};

const Masking = () => {
  const t = useText();
  const { data, isError, error, refetch } = useGetLiveChatPrivacySettingsQuery();
  const { allowedActions, isLoading } = useRBAC(ASK.maskingUpdate);
  if (data && !isLoading)
    return <Editor settings={data} mayChange={allowedActions['canUpdate'] === true} />;
  return (
    <PageFrame title={t('masking.title')} subtitle={t('masking.subtitle')}>
      {isError ? (
        <Failure text={t('settings.loadFailed')} error={error} onRetry={() => void refetch()} />
      ) : (
        <CardSkeleton />
      )}
    </PageFrame>
  );
};

/** What is masked before a message is stored, and a place to try it. */
export const MaskingPage = () => (
  <Page.Protect permissions={ASK.securityRead}>
    <Masking />
  </Page.Protect>
);
