import { styled } from 'styled-components';
import type { DeskView } from '../../../../protocol';
import { useText } from '../../i18n';
import { useRealtime, VIEWS } from '../../realtime';
import { UnreadBadge } from '../../rows';

const Nav = styled.div`
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  display: flex;
  flex: none;
  gap: 0.2rem;
  overflow-x: auto;
  padding: 0 0.8rem;
  scrollbar-width: none;
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
  view: DeskView;
  onView: (view: DeskView) => void;
}

/** The views of the desk with their counts. */
export const ViewTabs = ({ view, onView }: ViewTabsProps) => {
  const t = useText();
  const counts = useRealtime((state) => state.desk.counts);
  const countOf = (name: DeskView) => (name === 'ended' ? 0 : counts[name]);
  return (
    <Nav role="group" aria-label={t('view.label')}>
      {VIEWS.map((name) => (
        <Tab
          key={name}
          type="button"
          $on={name === view}
          aria-pressed={name === view}
          onClick={() => onView(name)}
        >
          {t(`view.${name}`)}{' '}
          {countOf(name) > 0 && <Count $urgent={name === 'waiting'}>{countOf(name)}</Count>}
          {name === 'mine' && <UnreadBadge />}
        </Tab>
      ))}
    </Nav>
  );
};
