import { Page } from '@strapi/strapi/admin';
import { useGetLiveChatNoticeQuery } from '../../foundation/api';
import { useText } from '../../foundation/i18n';
import { ASK, useMay } from '../../foundation/permissions';
import { CardSkeleton, LoadError } from '../../foundation/ui';
import { EditorPage, restText } from '../publishing';
import { NoticeEditor } from './NoticeEditor';

const Loaded = () => {
  const t = useText();
  const { data, error, refetch } = useGetLiveChatNoticeQuery();
  const mayChange = useMay(ASK.noticeUpdate);
  if (data && mayChange !== undefined) {
    return (
      <NoticeEditor
        state={data}
        mayChange={mayChange}
        reload={async () => (await refetch()).data}
      />
    );
  }
  return (
    <EditorPage title={t('privacy.notice')} subtitle={t('notice.subtitle')}>
      {error ? (
        <LoadError text={restText(t, error)} onRetry={() => void refetch()} />
      ) : (
        <CardSkeleton />
      )}
    </EditorPage>
  );
};

/** Forms & privacy → Notice. */
export const NoticePage = () => (
  <Page.Protect permissions={ASK.noticeRead}>
    <Loaded />
  </Page.Protect>
);
