import { Page } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { useGetLiveChatFormQuery, useGetLiveChatPurposesQuery } from '../../../foundation/api';
import { useText } from '../../../foundation/i18n';
import { ASK, useMay } from '../../../foundation/permissions';
import { PRIVACY_PATH } from '../../../foundation/plugin';
import { CardSkeleton, LoadError } from '../../../foundation/ui';
import { EditorPage, restText } from '../../publishing';
import { Builder } from './Builder';

const Loaded = ({ formKey }: { formKey: string }) => {
  const t = useText();
  const { data, error, isLoading, refetch } = useGetLiveChatFormQuery(formKey);
  const purposes = useGetLiveChatPurposesQuery();
  const mayChange = useMay(ASK.prechatUpdate);
  if (!data || purposes.isLoading || mayChange === undefined) {
    return (
      <EditorPage title={formKey} back={{ to: `${PRIVACY_PATH}/forms`, label: t('privacy.forms') }}>
        {error && !isLoading ? (
          <LoadError text={restText(t, error)} onRetry={() => void refetch()} />
        ) : (
          <CardSkeleton />
        )}
      </EditorPage>
    );
  }
  return (
    <Builder
      state={data}
      purposes={purposes.data?.purposes.map(({ current }) => current)}
      mayChange={mayChange}
      reload={async () => (await refetch()).data}
    />
  );
};

/** Forms & privacy → Prechat forms → one form. */
export const FormPage = () => {
  const { key = '' } = useParams();
  return (
    <Page.Protect permissions={ASK.prechatRead}>
      <Loaded key={key} formKey={key} />
    </Page.Protect>
  );
};
