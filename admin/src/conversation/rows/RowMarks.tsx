import { styled } from 'styled-components';
import type { ChatSummary } from '../../../../protocol';
import { useText } from '../../foundation/i18n';
import { belongsTo, needsSomebody, useRealtime } from '../../foundation/realtime';
import { edge, ink, tint, type Tone } from '../../foundation/ui';

const Marks = styled.span`
  align-items: center;
  display: flex;
  flex-wrap: wrap;
  gap: 0.2rem 0.8rem;
  min-width: 0;
`;

const Mark = styled.span`
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.2rem;
  line-height: 1.6rem;
  max-width: 100%;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
  & + &::before {
    content: '·';
    margin-right: 0.8rem;
  }
`;

const Urgent = styled(Mark)`
  color: ${({ theme }) => ink(theme, 'warning')};
  font-weight: 600;
`;

const Standing = styled.span<{ $tone: Tone }>`
  background: ${({ theme, $tone }) => tint(theme, $tone)};
  border: 1px solid ${({ theme, $tone }) => edge(theme, $tone)};
  border-radius: 4px;
  color: ${({ theme, $tone }) => ink(theme, $tone)};
  font-size: 1.1rem;
  font-weight: 600;
  line-height: 1.4rem;
  padding: 0.1rem 0.6rem;
`;

interface RowMarksProps {
  chat: ChatSummary;
  language: string;
  /** Say of own and of waiting chats that they are. */
  standing: boolean;
}

/** Small print of a row: whose the chat is, whether they are there, department, language. */
export const RowMarks = ({ chat, language, standing }: RowMarksProps) => {
  const t = useText();
  const me = useRealtime((state) => state.desk.me?.id);
  const alone = useRealtime(({ desk }) => needsSomebody(desk, chat));
  const colleague = chat.agent && chat.agent.id !== me ? chat.agent.name : undefined;
  return (
    <Marks>
      {standing && belongsTo('mine', chat, me) && (
        <Standing $tone="primary">{t('row.mine')}</Standing>
      )}
      {standing && chat.status === 'waiting' && (
        <Standing $tone="warning">{t('row.waiting')}</Standing>
      )}
      {chat.status === 'offline' && <Mark>{t('status.offline')}</Mark>}
      {colleague && <Mark>{colleague}</Mark>}
      {alone && <Urgent>{t('list.needsSomebody')}</Urgent>}
      {chat.department && <Mark>{chat.department.name}</Mark>}
      <Mark>{language}</Mark>
    </Marks>
  );
};
