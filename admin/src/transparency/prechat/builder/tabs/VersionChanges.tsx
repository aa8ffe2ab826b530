import { useState } from 'react';
import type { FormDefinition, FormVersionInfo } from '../../../../../../protocol';
import { useGetLiveChatFormVersionQuery } from '../../../../foundation/api';
import { useText } from '../../../../foundation/i18n';
import { Card, CardSkeleton, LoadError, ChoiceControl } from '../../../../foundation/ui';
import { ChangeList, restText, useSay } from '../../../publishing';
import { compareForms } from '../../rules/facts';

interface VersionChangesProps {
  formKey: string;
  version: number;
  versions: readonly FormVersionInfo[];
  draft: FormDefinition;
  language: string;
}

const DRAFT = 'draft';

/** What is different between a version and the draft, or another version. */
export const VersionChanges = ({
  formKey,
  version,
  versions,
  draft,
  language,
}: VersionChangesProps) => {
  const t = useText();
  const say = useSay();
  const [other, setOther] = useState(DRAFT);
  const before = useGetLiveChatFormVersionQuery({ key: formKey, version });
  const after = useGetLiveChatFormVersionQuery(
    { key: formKey, version: Number(other) },
    { skip: other === DRAFT }
  );
  const target = other === DRAFT ? draft : after.currentData?.definition;
  const error = before.error ?? after.error;
  if (error) {
    const retry = () => {
      if (before.error) void before.refetch();
      if (after.error) void after.refetch();
    };
    return <LoadError text={restText(t, error)} onRetry={retry} />;
  }
  const source = before.currentData?.definition;
  return (
    <Card title={t('form.changesSince', { version })}>
      <ChoiceControl
        id="compare-with"
        label={t('form.compareWith')}
        disabled={false}
        value={other}
        options={[
          { value: DRAFT, label: t('form.draft') },
          ...versions
            .filter((info) => info.version !== version)
            .map((info) => ({
              value: String(info.version),
              label: t('forms.versionNumber', { version: info.version }),
            })),
        ]}
        onChange={setOther}
      />
      {source && target ? (
        <ChangeList changes={compareForms(say, source, target, language)} />
      ) : (
        <CardSkeleton />
      )}
    </Card>
  );
};
