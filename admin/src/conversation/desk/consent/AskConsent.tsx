import { Menu } from '@strapi/design-system';
import { Check, Shield } from '@strapi/icons';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { languageChain, pickText } from '../../../../../protocol';
import { useText } from '../../../foundation/i18n';
import { panel, useRealtime } from '../../../foundation/realtime';
import { AskDialog } from './AskDialog';
import { hasGiven } from './hasGiven';

interface Asked {
  key: string;
  name: string;
}

interface AskConsentProps {
  chatId: string;
  visitorName: string;
  /** There is no room for a name on the button. */
  narrow: boolean;
  /** The purposes are shown. */
  open: boolean;
  onOpen: (open: boolean) => void;
}

/** Chooses a purpose and shows the visitor its consent card. Not there while no purpose rests on consent. */
export const AskConsent = (props: AskConsentProps) => {
  const { chatId, visitorName, narrow, open, onOpen } = props;
  const t = useText();
  const { locale } = useIntl();
  const purposes = useRealtime((state) => state.desk.purposes);
  const consents = useRealtime((state) => state.chats[chatId]?.details?.consents);
  const [asked, setAsked] = useState<Asked>();
  if (purposes.length === 0) return null;

  const nameOf = ({ key, names }: (typeof purposes)[number]) =>
    pickText(names, languageChain(locale, 'en')) ?? Object.values(names)[0] ?? key;
  const ask = () => {
    if (asked) panel.client.askConsent(chatId, asked.key, asked.name);
    setAsked(undefined);
  };
  return (
    <>
      <Menu.Root open={open} onOpenChange={onOpen}>
        {narrow ? (
          <Menu.Trigger variant="tertiary" size="S" endIcon={null} aria-label={t('consent.ask')}>
            <Shield aria-hidden />
          </Menu.Trigger>
        ) : (
          <Menu.Trigger variant="tertiary" size="S" startIcon={<Shield aria-hidden />}>
            {t('consent.ask')}
          </Menu.Trigger>
        )}
        <Menu.Content popoverPlacement="top-start">
          {purposes.map((purpose) => (
            <Menu.Item
              key={purpose.key}
              endIcon={hasGiven(consents, purpose.key) ? <Check aria-hidden /> : undefined}
              onSelect={() => setAsked({ key: purpose.key, name: nameOf(purpose) })}
            >
              {hasGiven(consents, purpose.key)
                ? t('consent.given', { purpose: nameOf(purpose) })
                : nameOf(purpose)}
            </Menu.Item>
          ))}
        </Menu.Content>
      </Menu.Root>
      {asked && (
        <AskDialog
          chatId={chatId}
          visitorName={visitorName}
          purpose={asked}
          earlier={consents?.find((one) => one.purpose === asked.key)}
          onAsk={ask}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
};
