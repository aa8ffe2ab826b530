import { styled } from 'styled-components';
import { useText } from '../../../foundation/i18n';
import type { DraftKind } from '../../../foundation/realtime';

const Group = styled.div`
  background: ${({ theme }) => theme.colors.neutral150};
  border-radius: 6px;
  display: inline-flex;
  flex: none;
  gap: 2px;
  padding: 2px;
`;

const Choice = styled.button<{ $on: boolean }>`
  background: ${({ theme, $on }) => ($on ? theme.colors.neutral0 : 'transparent')};
  border: 0;
  border-radius: 4px;
  color: ${({ theme, $on }) => theme.colors[$on ? 'neutral800' : 'neutral600']};
  cursor: pointer;
  font: inherit;
  font-size: 1.2rem;
  font-weight: 600;
  min-height: 2.6rem;
  padding: 0 1rem;
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;

const KINDS: readonly DraftKind[] = ['text', 'note'];

interface ModeSwitchProps {
  kind: DraftKind;
  onKind: (kind: DraftKind) => void;
}

/** Answer to the visitor or note to colleagues. */
export const ModeSwitch = ({ kind, onKind }: ModeSwitchProps) => {
  const t = useText();
  return (
    <Group role="group" aria-label={t('composer.mode')}>
      {KINDS.map((one) => (
        <Choice
          key={one}
          type="button"
          $on={one === kind}
          aria-pressed={one === kind}
          onClick={() => onKind(one)}
        >
          {t(one === 'text' ? 'composer.reply' : 'composer.note')}
        </Choice>
      ))}
    </Group>
  );
};
