import { Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { PurposeDefinition } from '../../../../../protocol';
import { useText } from '../../../foundation/i18n';
import { ChangeList, MaterialChoice, PublishFrame, useSay } from '../../publishing';
import { Note } from '../../../foundation/ui';
import { comparePurposes, isMaterial } from '../rules/facts';

interface SaveDialogProps {
  /** Absent for a new purpose. */
  before: PurposeDefinition | undefined;
  after: PurposeDefinition;
  busy: boolean;
  onSave: (material: boolean) => void;
  onClose: () => void;
}

/** Says what changes, and asks whether people have to be asked again. */
export const SaveDialog = ({ before, after, busy, onSave, onClose }: SaveDialogProps) => {
  const t = useText();
  const say = useSay();
  const concernsConsent = before?.lawfulBasis === 'consent';
  const changed = before !== undefined && isMaterial(before, after);
  const suggested = concernsConsent && changed;
  const [material, setMaterial] = useState(suggested);
  return (
    <PublishFrame
      title={t('purpose.saveTitle')}
      action={t('purpose.saveAction')}
      busy={busy}
      onPublish={() => onSave(material)}
      onClose={onClose}
    >
      <Note tone="secondary">{t('publish.notice')}</Note>
      {before && <ChangeList changes={comparePurposes(say, before, after)} />}
      {(concernsConsent || changed) && (
        <>
          <Typography variant="delta" tag="h3">
            {t('material.question')}
          </Typography>
          <MaterialChoice material={material} onChange={setMaterial} />
          {suggested && !material && <Note tone="warning">{t('material.suggested')}</Note>}
        </>
      )}
    </PublishFrame>
  );
};
