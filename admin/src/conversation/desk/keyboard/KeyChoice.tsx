import { useId, useState, type KeyboardEvent } from 'react';
import { styled } from 'styled-components';
import { useText } from '../../../foundation/i18n';
import { asKey } from '../../../foundation/keys';
import { ink, Key } from '../../../foundation/ui';
import { takenBy, type Shortcut } from './shortcuts';

const Choice = styled.button`
  background: none;
  border: 0;
  border-radius: 4px;
  cursor: pointer;
  font: inherit;
  min-height: 2.8rem;
  padding: 0.2rem;
  &:hover kbd {
    border-color: ${({ theme }) => theme.colors.primary600};
    color: ${({ theme }) => theme.colors.primary600};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;

const Problem = styled.p`
  color: ${({ theme }) => ink(theme, 'danger')};
  font-size: 1.2rem;
`;

interface KeyChoiceProps {
  shortcut: Shortcut;
  shortcuts: readonly Shortcut[];
  /** The next key that is pressed is taken. */
  changing: boolean;
  onStart: () => void;
  onStop: () => void;
  onChange: (key: string) => void;
}

/** One key of the overview: pressed, it waits for another one. */
export const KeyChoice = (props: KeyChoiceProps) => {
  const { shortcut, shortcuts, changing, onStart, onStop, onChange } = props;
  const t = useText();
  const id = useId();
  const [problem, setProblem] = useState<string>();
  const what = t(shortcut.text);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!changing || event.key === 'Escape' || event.key === 'Tab' || event.key === 'Shift') return;
    event.preventDefault();
    const key = asKey(event.key);
    if (key === undefined || event.ctrlKey || event.metaKey || event.altKey)
      return setProblem(t('keys.notOne'));
    const taken = takenBy(key, shortcut.name, shortcuts);
    if (taken) return setProblem(t('keys.taken', { key, what: t(taken.text) }));
    setProblem(undefined);
    onChange(key);
  };
  return (
    <div>
      <dt>
        {what}
        {changing && problem !== undefined && (
          <Problem id={id} role="alert">
            {problem}
          </Problem>
        )}
      </dt>
      <dd>
        <Choice
          type="button"
          aria-label={changing ? t('keys.press') : t('keys.change', { what, key: shortcut.key })}
          aria-describedby={changing && problem !== undefined ? id : undefined}
          onClick={() => {
            setProblem(undefined);
            onStart();
          }}
          onKeyDown={onKeyDown}
          onBlur={() => changing && onStop()}
        >
          <Key>{changing ? t('keys.press') : shortcut.key}</Key>
        </Choice>
      </dd>
    </div>
  );
};
