import { Link } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { consentStateOf, type StoredConsent } from '../../../../../protocol';
import { Time, useLanguageName, useText } from '../../../foundation/i18n';
import { useNames } from '../../../foundation/names';
import { ASK } from '../../../foundation/permissions';
import { INBOX_PATH } from '../../../foundation/plugin';
import { Card, Code, Definition, Definitions } from '../../../foundation/ui';
import { StateTag } from '../StateTag';
import { Subject } from '../Subject';

/** Who, when, how, and how it stands. */
export const Summary = ({ consent: { record, sha256 } }: { consent: StoredConsent }) => {
  const t = useText();
  const languageName = useLanguageName();
  const { allowedActions } = useRBAC(ASK.inbox);
  const mayOpenChat = allowedActions['canRead'] === true;
  const { subject, actor, chatId } = record;
  const names = useNames({ subjectIds: [subject.id] });
  return (
    <Card title={t('record.summary')}>
      <Definitions>
        <Definition name={t('consents.state')}>
          <StateTag state={consentStateOf(record)} />
          {record.reason && ` ${t(`consentReason.${record.reason}`)}`}
        </Definition>
        <Definition name={t('consents.at')}>
          <Time at={Date.parse(record.at)} style="full" /> · <Code>{record.at}</Code>
        </Definition>
        <Definition name={t('record.expires')}>
          {record.expiresAt && <Time at={Date.parse(record.expiresAt)} style="full" />}
        </Definition>
        <Definition name={t('consents.method')}>{t(`consentMethod.${record.method}`)}</Definition>
        <Definition name={t('record.actor')}>{t(`actor.${actor.kind}`)}</Definition>
        <Definition name={t('consents.subject')}>
          <Subject id={subject.id} names={names} />
          {`\n${t(`identity.${subject.confidence}`)}`}
        </Definition>
        <Definition name={t('record.chat')}>
          {chatId &&
            (mayOpenChat ? (
              <Link tag={NavLink} to={`${INBOX_PATH}/${chatId}?view=all`}>
                {t('people.toChat')}
              </Link>
            ) : (
              t('record.inChat')
            ))}
        </Definition>
        <Definition name={t('record.page')}>{record.pageUrl}</Definition>
        <Definition name={t('consents.language')}>{languageName(record.language)}</Definition>
        <Definition name={t('record.controller')}>
          {[record.controller.name, record.controller.address, record.controller.email]
            .filter((line) => line !== '')
            .join('\n')}
        </Definition>
        <Definition name={t('record.jurisdiction')}>{record.jurisdiction}</Definition>
        <Definition name={t('record.id')}>
          <Code>{record.recordId}</Code>
        </Definition>
        <Definition name={t('record.sha256')}>
          <Code>{sha256}</Code>
        </Definition>
        <Definition name={t('record.schema')}>
          <Code>{record.schema}</Code>
        </Definition>
      </Definitions>
    </Card>
  );
};
