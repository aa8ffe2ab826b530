import type { ChatSummary } from '../../../protocol';
import { useText } from '../i18n';
import { useRealtime } from '../realtime';

/** The last line of a chat, with who said it when it was not the visitor; an unsent draft comes first. */
export const Preview = ({ chat }: { chat: ChatSummary }) => {
  const t = useText();
  const me = useRealtime((state) => state.desk.me?.id);
  const draft = useRealtime((state) => state.drafts[chat.chatId]?.text ?? '');
  if (draft) {
    return (
      <>
        <strong>{t('composer.draft')}:</strong> {draft.slice(0, 140)}
      </>
    );
  }
  const { preview } = chat;
  if (!preview) return <>{t('list.noText')}</>;
  if (preview.by === 'visitor') return <>{preview.text}</>;
  const name = chat.agent && chat.agent.id !== me ? chat.agent.name : undefined;
  const line = { text: preview.text };
  return <>{name ? t('list.agent', { name, ...line }) : t('list.you', line)}</>;
};
