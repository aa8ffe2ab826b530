import { useId } from 'react';
import { styled } from 'styled-components';
import type { DeskView } from '../../../../../protocol';
import { useText } from '../../../foundation/i18n';
import type { MessageKey } from '../../../foundation/translations';
import { Rows, type RowsProps } from './Rows';

const Part = styled.section`
  & + & {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;

const Title = styled.h3`
  align-items: baseline;
  background: ${({ theme }) => theme.colors.neutral100};
  color: ${({ theme }) => theme.colors.neutral700};
  display: flex;
  font-size: 1.2rem;
  font-weight: 600;
  gap: 0.8rem;
  justify-content: space-between;
  line-height: 1.6rem;
  padding: 0.8rem 1.6rem;
  position: sticky;
  top: 0;
  z-index: 1;
  span {
    font-variant-numeric: tabular-nums;
  }
`;

const Nothing = styled.p`
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.3rem;
  line-height: 1.8rem;
  padding: 1.2rem 1.6rem 1.6rem;
`;

/** What a group is called, and what stands in it while it is empty; one without a sentence is left out then. */
const TEXTS: Partial<Record<DeskView, { title: MessageKey; empty?: MessageKey }>> = {
  mine: { title: 'group.mine', empty: 'group.mineEmpty' },
  queue: { title: 'group.queue', empty: 'group.queueEmpty' },
  left: { title: 'group.left' },
};

interface GroupOfRowsProps extends Omit<RowsProps, 'label'> {
  count: number;
}

/** One of several lists that stand below each other. */
export const GroupOfRows = ({ count, ...rows }: GroupOfRowsProps) => {
  const t = useText();
  const id = useId();
  const texts = TEXTS[rows.view];
  if (!texts || (rows.chats.length === 0 && !texts.empty)) return null;
  return (
    <Part aria-labelledby={id}>
      <Title id={id}>
        {t(texts.title)} {count > 0 && <span>{count}</span>}
      </Title>
      {rows.chats.length === 0 && texts.empty ? (
        // Not before it is known that nothing stands there.
        rows.list.status === 'ready' && <Nothing>{t(texts.empty)}</Nothing>
      ) : (
        <Rows {...rows} label={t(texts.title)} />
      )}
    </Part>
  );
};
