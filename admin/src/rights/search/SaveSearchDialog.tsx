import { Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { SubjectFilter } from '../../../../protocol';
import { useSaveLiveChatSearchMutation } from '../../foundation/api';
import { FormDialog, Note, TextControl, useRun } from '../../foundation/ui';
import { useText } from '../../foundation/i18n';
import { chipsOf, leftOut, savable } from './filter';
import { useChipText } from './useChipText';

interface SaveSearchDialogProps {
  filter: SubjectFilter;
  onClose: () => void;
}

/** Gives a search a name. What names a person is left out, and said to be. */
export const SaveSearchDialog = ({ filter, onClose }: SaveSearchDialogProps) => {
  const t = useText();
  const textOf = useChipText();
  const [name, setName] = useState('');
  const [save] = useSaveLiveChatSearchMutation();
  const { run, busy, failure } = useRun();
  const kept = savable(filter);
  const dropped = leftOut(filter);
  const submit = async () => {
    const answer = await run(save({ name: name.trim(), filter: kept }), t('people.savedDone'));
    if (answer) onClose();
  };
  return (
    <FormDialog
      title={t('people.saveSearch')}
      explain={t('people.saveExplain')}
      action={t('settings.save')}
      busy={busy}
      disabled={name.trim() === ''}
      failure={failure}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextControl
        id="search-name"
        label={t('people.searchName')}
        required
        value={name}
        maxLength={120}
        disabled={false}
        onChange={setName}
      />
      <Typography>
        {t('people.kept', {
          what: chipsOf(kept)
            .map((key) => textOf(kept, key))
            .join(', '),
        })}
      </Typography>
      {dropped.length > 0 && (
        <Note tone="warning">
          {t('people.notKept', {
            what: dropped.map((key) => t(`people.filter.${key}`)).join(', '),
          })}
        </Note>
      )}
    </FormDialog>
  );
};
