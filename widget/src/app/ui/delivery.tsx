import { useState } from 'preact/hooks';
import type { Message } from '../timeline';
import { Icon, useWidget } from '../kit';

/** How far an own message has come: sending, stored, seen, or failed with what to do about it. */
export const Delivery = ({ message, seen }: { message: Message; seen: boolean }) => {
  const { t, chat } = useWidget();
  const [copied, setCopied] = useState(false);
  const { entry, body } = message;
  if (entry?.state === 'failed') {
    return (
      <span class="error">
        {t('failed')}{' '}
        <button class="link" onClick={() => chat.retry(entry.id)}>
          {t('retry')}
        </button>{' '}
        <button
          class="link"
          onClick={() => void navigator.clipboard.writeText(body).then(() => setCopied(true))}
        >
          {t(copied ? 'copied' : 'copy')}
        </button>
      </span>
    );
  }
  if (entry && entry.state !== 'sent') return <span>{t('sending')}</span>;
  if (seen) return <span>{t('seen')}</span>;
  return (
    <span>
      <Icon name="tick" />
      <span class="vh">{t('sent')}</span>
    </span>
  );
};
