import { Button } from '@strapi/design-system';
import { File, Plus } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useGetLiveChatFormsQuery } from '../../../foundation/api';
import { useText } from '../../../foundation/i18n';
import { ASK, useMay } from '../../../foundation/permissions';
import { CardSkeleton, LoadError, Hint, Note } from '../../../foundation/ui';
import { EditorPage, restText } from '../../publishing';
import { FormsTable } from './FormsTable';
import { NewFormDialog } from './NewFormDialog';

const Forms = () => {
  const t = useText();
  const { data, error, isLoading, refetch } = useGetLiveChatFormsQuery();
  const mayChange = useMay(ASK.prechatUpdate);
  const [adding, setAdding] = useState(false);
  const addButton = mayChange === true && (
    <Button startIcon={<Plus />} onClick={() => setAdding(true)}>
      {t('forms.new')}
    </Button>
  );
  return (
    <EditorPage title={t('privacy.forms')} subtitle={t('forms.subtitle')} actions={addButton}>
      {isLoading && <CardSkeleton />}
      {error && <LoadError text={restText(t, error)} onRetry={() => void refetch()} />}
      {mayChange === false && <Note tone="secondary">{t('forms.readOnly')}</Note>}
      {data?.forms.length === 0 && (
        <Hint icon={<File />} title={t('forms.empty')} action={addButton}>
          {t('forms.emptyText')}
        </Hint>
      )}
      {data && data.forms.length > 0 && (
        <FormsTable forms={data.forms} mayChange={mayChange === true} />
      )}
      {adding && (
        <NewFormDialog
          taken={new Set(data?.forms.map(({ key }) => key))}
          onClose={() => setAdding(false)}
        />
      )}
    </EditorPage>
  );
};

/** Forms & privacy → Prechat forms. */
export const FormsPage = () => (
  <Page.Protect permissions={ASK.prechatRead}>
    <Forms />
  </Page.Protect>
);
