import { styled } from 'styled-components';
import type { ChatSummary } from '../../../protocol';
import { useText } from '../i18n';
import { needsSomebody, useRealtime } from '../realtime';
import { ink } from '../ui';

const Marks = styled.span`
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

/** Small print of a row: department, language, who has the chat, and whether they are there. */
export const RowMarks = ({ chat, language }: { chat: ChatSummary; language: string }) => {
  const t = useText();
  const me = useRealtime((state) => state.desk.me?.id);
  const alone = useRealtime(({ desk }) => needsSomebody(desk, chat));
  const colleague = chat.agent && chat.agent.id !== me ? chat.agent.name : undefined;
  return (
    <Marks>
      {chat.status === 'offline' && <Mark>{t('status.offline')}</Mark>}
      {colleague && <Mark>{colleague}</Mark>}
      {alone && <Urgent>{t('list.needsSomebody')}</Urgent>}
      {chat.department && <Mark>{chat.department.name}</Mark>}
      <Mark>{language}</Mark>
    </Marks>
  );
};
