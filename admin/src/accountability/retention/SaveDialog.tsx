import { Loader, Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import type { RetentionAnswer, RetentionSettings } from '../../../../protocol';
import { FormDialog, Note } from '../../foundation/ui';
import { useText } from '../../foundation/i18n';
import { dueCounts, totalDue } from './retention';
import { DueList } from './DueList';
import { useSave } from './useSave';

interface SaveDialogProps {
  settings: RetentionSettings;
  onSaved: (answer: RetentionAnswer) => void;
  onClose: () => void;
}

/** Shows what saving would erase; only what was seen can be saved. */
export const SaveDialog = ({ settings, onSaved, onClose }: SaveDialogProps) => {
  const t = useText();
  // The page behind goes on living: what is saved is what was looked at.
  const [fixed] = useState(settings);
  const { preview, look, save, busy, failure, changed } = useSave(fixed);
  useEffect(() => {
    void look();
    // Once: looking again is the dialog's own business.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const counts = preview && dueCounts(preview);
  const erases = fixed.enabled && preview !== undefined && totalDue(preview) > 0;
  const submit = async () => {
    const answer = await save();
    if (answer) onSaved(answer);
  };
  return (
    <FormDialog
      title={t('keep.save.title')}
      action={t(erases ? 'keep.save.action' : 'keep.save.plain')}
      danger={erases}
      busy={busy}
      disabled={!preview}
      failure={failure}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {changed && <Note tone="warning" title={t('keep.save.changed')} alert />}
      {!fixed.enabled && <Note tone="warning" title={t('keep.save.off')} />}
      {!preview && busy && <Loader small>{t('keep.save.looking')}</Loader>}
      {fixed.enabled && counts && (
        <>
          <Typography tag="p" role="status">
            {t(erases ? 'keep.save.erases' : 'keep.save.nothing')}
          </Typography>
          {counts.length > 0 && <DueList counts={counts} />}
          {erases && <Typography textColor="neutral600">{t('keep.save.final')}</Typography>}
        </>
      )}
    </FormDialog>
  );
};
