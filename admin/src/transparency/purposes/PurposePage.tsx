import { Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useParams } from 'react-router-dom';
import type { PurposeDefinition } from '../../../../protocol';
import { useGetLiveChatPurposesQuery } from '../../foundation/api';
import { useText } from '../../foundation/i18n';
import { ASK, useMay } from '../../foundation/permissions';
import { PRIVACY_PATH } from '../../foundation/plugin';
import { CardSkeleton, LoadError, Hint } from '../../foundation/ui';
import { EditorPage, restText } from '../publishing';
import { toTag } from '../../foundation/input';
import { PurposeEditor } from './editor/PurposeEditor';

/** A purpose as it stands before anybody worked on it: consent, kept a year, on nobody's list. */
const emptyPurpose = (language: string): PurposeDefinition => ({
  texts: { [language]: { name: '', description: '' } },
  lawfulBasis: 'consent',
  categories: ['contact'],
  recipients: [],
  retention: { days: 365, from: 'withdrawal' },
  channel: 'email',
  active: true,
});

const NEW = 'new';

const Loaded = ({ purposeKey }: { purposeKey: string }) => {
  const t = useText();
  const { locale } = useIntl();
  const { data, error, isFetching, refetch } = useGetLiveChatPurposesQuery();
  const mayChange = useMay(ASK.noticeUpdate);
  const back = { to: `${PRIVACY_PATH}/purposes`, label: t('privacy.purposes') };
  const state = data?.purposes.find(({ current }) => current.key === purposeKey);
  // A purpose that was just made is not in the list that is known.
  const isAsking = isFetching || mayChange === undefined;
  if (data && mayChange !== undefined && (state || purposeKey === NEW)) {
    return (
      <PurposeEditor
        state={state}
        fresh={emptyPurpose(toTag(locale.split('-')[0] ?? '') ?? 'en')}
        taken={new Set(data.purposes.map(({ current }) => current.key))}
        mayChange={mayChange}
        reload={async () =>
          (await refetch()).data?.purposes.find(({ current }) => current.key === purposeKey)
        }
      />
    );
  }
  return (
    <EditorPage title={t('purpose.one')} back={back}>
      {error && <LoadError text={restText(t, error)} onRetry={() => void refetch()} />}
      {!error && isAsking && <CardSkeleton />}
      {data && !isAsking && <Hint title={t('purpose.unknown')} />}
    </EditorPage>
  );
};

/** Forms & privacy → Purposes → one purpose, or a new one. */
export const PurposePage = () => {
  const { key = '' } = useParams();
  return (
    <Page.Protect permissions={ASK.noticeRead}>
      <Loaded key={key} purposeKey={key} />
    </Page.Protect>
  );
};
