import { Typography } from '@strapi/design-system';
import type { ConsentRecord } from '../../../../../protocol';
import { useText } from '../../../foundation/i18n';
import { Card, Code, Definition, Definitions, Fold } from '../../../foundation/ui';
import { webHref } from '../../../foundation/text';

/** An address that somebody typed: followed only where it is a web address. */
const Address = ({ url }: { url: string }) => {
  const href = webHref(url);
  return href === null ? (
    <>{url}</>
  ) : (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {url}
    </a>
  );
};

/** The privacy notice that was shown with it, with its digest and in full. */
export const NoticeCard = ({ record: { notice } }: { record: ConsentRecord }) => {
  const t = useText();
  return (
    <Card title={t('record.notice')}>
      {notice ? (
        <>
          <Definitions>
            <Definition name={t('record.noticeVersion')}>{notice.version}</Definition>
            <Definition name={t('record.noticeSha256')}>
              <Code>{notice.sha256}</Code>
            </Definition>
            <Definition name={t('record.policy')}>
              {notice.policyUrl && <Address url={notice.policyUrl} />}
            </Definition>
          </Definitions>
          <Fold title={t('record.noticeText')}>{notice.text}</Fold>
        </>
      ) : (
        <Typography textColor="neutral600">{t('record.noNotice')}</Typography>
      )}
    </Card>
  );
};
