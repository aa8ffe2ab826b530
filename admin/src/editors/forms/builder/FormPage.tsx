import { Page } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { useGetLiveChatFormQuery, useGetLiveChatPurposesQuery } from '../../../api';
import { useText } from '../../../i18n';
import { ASK } from '../../../permissions';
import { PRIVACY_PATH } from '../../../pluginId';
import { CardSkeleton, LoadError } from '../../../settings/ui';
import { EditorPage, restText, useMay } from '../../shared';
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
