import { Page } from '@strapi/strapi/admin';
import { useGetLiveChatNoticeQuery } from '../../api';
import { useText } from '../../i18n';
import { ASK } from '../../permissions';
import { CardSkeleton, LoadError } from '../../settings/ui';
import { EditorPage, restText, useMay } from '../shared';
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
