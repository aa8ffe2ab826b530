import { Flex, Loader, TextButton, Typography } from '@strapi/design-system';
import { useEffect, useRef } from 'react';
import { useText } from '../../../foundation/i18n';
import { panel, type ChatSlice } from '../../../foundation/realtime';

/** Older messages come by themselves when one scrolls up to them; the button is for everybody else. */
export const OlderButton = ({
  chatId,
  history,
}: {
  chatId: string;
  history: ChatSlice['history'];
}) => {
  const t = useText();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = ref.current;
    if (!element || history !== 'idle') return undefined;
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) void panel.client.chat.older(chatId);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [chatId, history]);

  return (
    <Flex ref={ref} justifyContent="center" gap={2} padding={2}>
      {history === 'loading' && <Loader small>{t('chat.olderLoading')}</Loader>}
      {history === 'failed' && <Typography variant="pi">{t('chat.olderFailed')}</Typography>}
      {history !== 'loading' && (
        <TextButton onClick={() => void panel.client.chat.older(chatId)}>
          {t('chat.older')}
        </TextButton>
      )}
    </Flex>
  );
};
