import { styled } from 'styled-components';
import { useText } from '../../../foundation/i18n';
import { useRealtime } from '../../../foundation/realtime';
import { UnreadBadge } from '../../rows';
import { INBOX_VIEWS, SHAPES, type InboxView } from '../views';

const Nav = styled.div`
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  display: flex;
  flex: none;
  flex-wrap: wrap;
  gap: 0 0.2rem;
  padding: 0 0.8rem;
`;

const Tab = styled.button<{ $on: boolean }>`
  background: none;
  border: 0;
  border-bottom: 2px solid ${({ theme, $on }) => ($on ? theme.colors.primary600 : 'transparent')};
  color: ${({ theme, $on }) => ($on ? theme.colors.primary600 : theme.colors.neutral600)};
  cursor: pointer;
  flex: none;
  font: inherit;
  font-size: 1.3rem;
  font-weight: 600;
  line-height: 2rem;
  padding: 1rem 0.5rem 0.8rem;
  white-space: nowrap;
  &:hover {
    color: ${({ theme }) => theme.colors.primary600};
  }
  &:focus-visible {
    border-radius: 4px;
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;

const Count = styled.span<{ $urgent: boolean }>`
  background: ${({ theme, $urgent }) => ($urgent ? theme.colors.danger600 : theme.colors.neutral150)};
  border-radius: 1rem;
  color: ${({ theme, $urgent }) => ($urgent ? theme.colors.buttonNeutral0 : theme.colors.neutral700)};
  font-size: 1.1rem;
  font-variant-numeric: tabular-nums;
  margin-left: 0.2rem;
  padding: 0.1rem 0.6rem;
`;

interface ViewTabsProps {
  view: InboxView;
  onView: (view: InboxView) => void;
}

/** The views of the desk with their counts. */
export const ViewTabs = ({ view, onView }: ViewTabsProps) => {
  const t = useText();
  const counts = useRealtime((state) => state.desk.counts);
  const countOf: Record<InboxView, number> = {
    home: 0,
    waiting: counts.queue,
    mine: counts.mine,
    all: counts.all,
    ended: 0,
  };
  return (
    <Nav role="group" aria-label={t('view.label')}>
      {INBOX_VIEWS.map((name) => (
        <Tab
          key={name}
          type="button"
          $on={name === view}
          aria-pressed={name === view}
          onClick={() => onView(name)}
        >
          {t(SHAPES[name].text)}{' '}
          {countOf[name] > 0 && <Count $urgent={name === 'waiting'}>{countOf[name]}</Count>}
          {name === 'mine' && <UnreadBadge />}
        </Tab>
      ))}
    </Nav>
  );
};
