import { Button, Dialog, Loader, Typography } from '@strapi/design-system';
import { Shield } from '@strapi/icons';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { ChatDetails, ConsentPreview } from '../../../../../protocol';
import { failureText, Time, useLanguageName, useText } from '../../../foundation/i18n';
import { PLUGIN_ID } from '../../../foundation/plugin';
import { panel } from '../../../foundation/realtime';
import { en, type MessageKey } from '../../../foundation/translations';
import { ink } from '../../../foundation/ui';

const Statement = styled.blockquote`
  border-inline-start: 3px solid ${({ theme }) => theme.colors.primary500};
  color: ${({ theme }) => theme.colors.neutral800};
  display: flex;
  flex-direction: column;
  font-size: 1.4rem;
  gap: 0.4rem;
  line-height: 2.1rem;
  max-height: 24rem;
  overflow-wrap: anywhere;
  overflow-y: auto;
  padding-inline-start: 1.2rem;
  text-align: start;
  white-space: pre-wrap;
  width: 100%;
`;

const Before = styled.p`
  color: ${({ theme }) => ink(theme, 'warning')};
  font-size: 1.4rem;
  font-weight: 600;
  line-height: 2rem;
  text-align: start;
  width: 100%;
`;

type Earlier = ChatDetails['consents'][number];

/** What the visitor has said to it before, where that is to be thought of before they are asked again. */
const BEFORE: Partial<Record<Earlier['state'], MessageKey>> = {
  given: 'consent.beforeGiven',
  refused: 'consent.beforeRefused',
  withdrawn: 'consent.beforeWithdrawn',
  requested: 'consent.beforeRequested',
};

type Answer = ConsentPreview | { failure: string } | undefined;

/** The card as this visitor would read it, from the server. */
const usePreview = (chatId: string, purpose: string): Answer => {
  const t = useText();
  const [answer, setAnswer] = useState<Answer>();
  useEffect(() => {
    let wanted = true;
    void panel.client.chat.previewConsent(chatId, purpose).then((reply) => {
      if (wanted) setAnswer(reply.ok ? reply : { failure: failureText(t, reply.code) });
    });
    return () => {
      wanted = false;
    };
  }, [chatId, purpose, t]);
  return answer;
};

interface AskDialogProps {
  chatId: string;
  visitorName: string;
  purpose: { key: string; name: string };
  earlier: Earlier | undefined;
  onAsk: () => void;
  onClose: () => void;
}

/** Before a visitor is asked: the sentence they will read, word for word, and what they have answered before. */
export const AskDialog = (props: AskDialogProps) => {
  const { chatId, visitorName, purpose, earlier, onAsk, onClose } = props;
  const t = useText();
  const { formatMessage } = useIntl();
  const languageName = useLanguageName();
  const card = usePreview(chatId, purpose.key);
  const text = earlier && BEFORE[earlier.state];
  const before = text && {
    id: `${PLUGIN_ID}.${text}`,
    defaultMessage: en[text],
  };
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Content>
        <Dialog.Header>{t('consent.askTitle', { purpose: purpose.name })}</Dialog.Header>
        <Dialog.Body icon={<Shield fill="primary600" />}>
          {before && (
            <Before>
              {formatMessage(before, {
                name: visitorName,
                time: <Time key="time" at={earlier.at} style="full" />,
              })}
            </Before>
          )}
          {card === undefined && <Loader small>{t('consent.loading')}</Loader>}
          {card && 'failure' in card && <Before role="alert">{card.failure}</Before>}
          {card && 'statement' in card && (
            <>
              <Typography tag="p" textColor="neutral600" variant="pi" width="100%">
                {t('consent.reads', { name: visitorName, language: languageName(card.language) })}
              </Typography>
              <Statement dir="auto" lang={card.language}>
                <span>{card.statement}</span>
                <Typography variant="pi" textColor="neutral600">
                  {card.controller}
                </Typography>
                <Typography variant="pi" textColor="neutral600">
                  {card.withdrawal}
                </Typography>
              </Statement>
              <Typography tag="p" textColor="neutral600" variant="pi">
                {t('consent.onlyVisitor')}
              </Typography>
            </>
          )}
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              {t('confirm.cancel')}
            </Button>
          </Dialog.Cancel>
          <Dialog.Action>
            <Button fullWidth disabled={card === undefined || 'failure' in card} onClick={onAsk}>
              {t('consent.show')}
            </Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
};
