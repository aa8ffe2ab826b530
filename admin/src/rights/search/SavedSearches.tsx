import { Menu } from '@strapi/design-system';
import { Star } from '@strapi/icons';
import { useState } from 'react';
import type { SavedSearch, SubjectFilter } from '../../../../protocol';
import { useDeleteLiveChatSearchMutation, useGetLiveChatSearchesQuery } from '../../foundation/api';
import { useText } from '../../foundation/i18n';
import { Confirm, useRun } from '../../foundation/ui';
import { savable } from './filter';
import { SaveSearchDialog } from './SaveSearchDialog';

interface SavedSearchesProps {
  filter: SubjectFilter;
  onApply: (filter: SubjectFilter) => void;
}

/** Searches that are kept under a name: run, save, delete. */
export const SavedSearches = ({ filter, onApply }: SavedSearchesProps) => {
  const t = useText();
  const { data } = useGetLiveChatSearchesQuery();
  const [remove] = useDeleteLiveChatSearchMutation();
  const { run } = useRun();
  const [saving, setSaving] = useState(false);
  const [leaving, setLeaving] = useState<SavedSearch>();
  const searches = data?.searches ?? [];
  const worth = Object.keys(savable(filter)).length > 0;
  return (
    <>
      <Menu.Root>
        <Menu.Trigger variant="tertiary" startIcon={<Star />}>
          {t('people.saved')}
        </Menu.Trigger>
        <Menu.Content>
          {searches.length === 0 && <Menu.Label>{t('people.noSaved')}</Menu.Label>}
          {searches.map((search) => (
            <Menu.SubRoot key={search.searchId}>
              <Menu.SubTrigger>{search.name}</Menu.SubTrigger>
              <Menu.SubContent>
                <Menu.Item onSelect={() => onApply(search.filter)}>
                  {t('people.runSaved')}
                </Menu.Item>
                <Menu.Item variant="danger" onSelect={() => setLeaving(search)}>
                  {t('people.deleteSaved')}
                </Menu.Item>
              </Menu.SubContent>
            </Menu.SubRoot>
          ))}
          <Menu.Separator />
          <Menu.Item disabled={!worth} onSelect={() => setSaving(true)}>
            {t('people.saveSearch')}
          </Menu.Item>
        </Menu.Content>
      </Menu.Root>
      {saving && <SaveSearchDialog filter={filter} onClose={() => setSaving(false)} />}
      <Confirm
        open={leaving !== undefined}
        danger
        title={t('people.deleteSaved')}
        text={t('people.deleteSavedText', { name: leaving?.name ?? '' })}
        action={t('people.deleteSaved')}
        onConfirm={() => {
          if (leaving) void run(remove(leaving.searchId), t('people.savedDeleted'), true);
          setLeaving(undefined);
        }}
        onClose={() => setLeaving(undefined)}
      />
    </>
  );
};
