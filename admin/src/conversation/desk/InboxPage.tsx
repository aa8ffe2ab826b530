import { Page, useRBAC } from '@strapi/strapi/admin';
import { useMay, ASK } from '../../foundation/permissions';
import { useText } from '../../foundation/i18n';
import { DeskCover } from './cover';
import { Inbox } from './Inbox';

const Permitted = () => {
  const t = useText();
  const transcripts = useRBAC(ASK.transcript);
  const settings = useRBAC(ASK.settingsUpdate);
  const consents = useRBAC(ASK.consentRead);
  const mayRedact = useMay(ASK.messageRedact) === true;
  const maySeePerson = useMay(ASK.subjectRead) === true;
  return (
    <>
      <Page.Title>{t('plugin.name')}</Page.Title>
      <Inbox
        mayVerify={transcripts.allowedActions['canRead'] === true}
        mayAllow={settings.allowedActions['canUpdate'] === true}
        mayRedact={mayRedact}
        maySeePerson={maySeePerson}
        maySeeLog={consents.allowedActions['canRead'] === true}
      />
    </>
  );
};

/** The inbox for those who may read chats. */
export const InboxPage = () => (
  <Page.Protect permissions={ASK.inbox}>
    <DeskCover>
      <Permitted />
    </DeskCover>
  </Page.Protect>
);
