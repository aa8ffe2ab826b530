import { Button, Flex } from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';
import { useState, type FormEvent } from 'react';
import { isEmail, type SubjectSettings } from '../../../../protocol';
import {
  useGetLiveChatSubjectSettingsQuery,
  useSaveLiveChatSubjectSettingsMutation,
} from '../../foundation/api';
import { Note, TextControl, useRun } from '../../foundation/ui';
import { useMay, ASK } from '../../foundation/permissions';
import { useText } from '../../foundation/i18n';

const Form = ({ settings }: { settings: SubjectSettings }) => {
  const t = useText();
  const mine = useAuth('RemindNote', ({ user }) => user?.email) ?? '';
  const [address, setAddress] = useState(mine);
  const [tried, setTried] = useState(false);
  const [save] = useSaveLiveChatSubjectSettingsMutation();
  const { run, busy, failure } = useRun();
  const remindTo = address.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isEmail(remindTo)) void run(save({ ...settings, remindTo }), t('remind.done'));
  };
  return (
    <form onSubmit={submit} noValidate>
      <Flex alignItems="flex-end" gap={2} wrap="wrap" paddingTop={2}>
        <TextControl
          id="remind-to"
          label={t('remind.address')}
          type="email"
          value={address}
          maxLength={254}
          disabled={busy}
          problem={
            tried && !isEmail(remindTo)
              ? { path: 'remindTo', text: 'case.new.badEmail' }
              : undefined
          }
          onChange={setAddress}
        />
        <Button type="submit" size="L" loading={busy}>
          {t('remind.save')}
        </Button>
      </Flex>
      {failure !== undefined && <p role="alert">{failure}</p>}
    </form>
  );
};

/**
 * Asks for the address that reminders go to as long as there is none: a deadline that nobody is told of is missed. For
 * who may see the settings and not change them, it says who may.
 */
export const RemindNote = () => {
  const t = useText();
  const may = useMay(ASK.securityRead) === true;
  const mayChange = useMay(ASK.securityUpdate) === true;
  const { data: settings } = useGetLiveChatSubjectSettingsQuery(undefined, { skip: !may });
  if (settings?.remindTo !== '') return null;
  return (
    <Note tone="warning" title={t('remind.title')}>
      {t(mayChange ? 'remind.text' : 'remind.mayNot')}
      {mayChange && <Form settings={settings} />}
    </Note>
  );
};
