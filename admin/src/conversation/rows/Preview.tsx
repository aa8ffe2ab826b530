import { styled } from 'styled-components';
import type { ChatSummary } from '../../../../protocol';
import { useText } from '../../foundation/i18n';
import { useRealtime } from '../../foundation/realtime';
import { ink } from '../../foundation/ui';

const Failed = styled.span`
  color: ${({ theme }) => ink(theme, 'danger')};
`;

/** The last line of a chat, with who said it when it was not the visitor; what failed and what is unsent
 * come first. */
export const Preview = ({ chat }: { chat: ChatSummary }) => {
  const t = useText();
  const me = useRealtime((state) => state.desk.me?.id);
  const draft = useRealtime((state) => state.drafts[chat.chatId]?.text ?? '');
  const unsent = useRealtime((state) =>
    state.outbox.find((item) => item.chatId === chat.chatId && item.state === 'failed')
  );
  if (unsent) {
    const text =
      unsent.kind === 'consent_card' ? t('consent.card', { purpose: unsent.body }) : unsent.body;
    return <Failed>{t('list.unsent', { text: text.slice(0, 140) })}</Failed>;
  }
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
