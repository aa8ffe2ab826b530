import { LinkButton } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { useGetLiveChatPurposesQuery } from '../../foundation/api';
import { useText } from '../../foundation/i18n';
import { ASK, useMay } from '../../foundation/permissions';
import { PRIVACY_PATH } from '../../foundation/plugin';
import { CardSkeleton, LoadError, Hint, Note } from '../../foundation/ui';
import { EditorPage, restText } from '../publishing';
import { PurposesTable } from './PurposesTable';

const Purposes = () => {
  const t = useText();
  const { data, error, isLoading, refetch } = useGetLiveChatPurposesQuery();
  const mayChange = useMay(ASK.noticeUpdate);
  const addButton = mayChange === true && (
    <LinkButton tag={NavLink} to={`${PRIVACY_PATH}/purposes/new`} startIcon={<Plus />}>
      {t('purpose.new')}
    </LinkButton>
  );
  return (
    <EditorPage title={t('privacy.purposes')} subtitle={t('purpose.subtitle')} actions={addButton}>
      {isLoading && <CardSkeleton />}
      {error && <LoadError text={restText(t, error)} onRetry={() => void refetch()} />}
      {mayChange === false && <Note tone="secondary">{t('purpose.readOnly')}</Note>}
      {data?.purposes.length === 0 && <Hint title={t('purpose.empty')} action={addButton} />}
      {data && data.purposes.length > 0 && <PurposesTable purposes={data.purposes} />}
    </EditorPage>
  );
};

/** Forms & privacy → Purposes. */
export const PurposesPage = () => (
  <Page.Protect permissions={ASK.noticeRead}>
    <Purposes />
  </Page.Protect>
);
