import { forwardRef, useLayoutEffect, useRef, type KeyboardEvent, type Ref } from 'react';
import { styled } from 'styled-components';
import { isComposed } from '../../../../../protocol';

/** Six lines and a bit, so that one sees that there is more. */
const TALLEST = 150;

const Area = styled.textarea<{ $low: boolean }>`
  background: transparent;
  border: 0;
  color: ${({ theme }) => theme.colors.neutral800};
  display: block;
  font: inherit;
  font-size: 1.4rem;
  line-height: 2.1rem;
  max-height: ${TALLEST}px;
  min-height: ${({ $low }) => ($low ? 4 : 4.6)}rem;
  outline: none;
  overflow-y: auto;
  padding: ${({ $low }) => ($low ? '0.9rem 1.2rem 0.2rem' : '1.2rem 1.4rem 0.4rem')};
  resize: none;
  width: 100%;
  &::placeholder {
    color: ${({ theme }) => theme.colors.neutral600};
    opacity: 1;
  }
  &:read-only {
    color: ${({ theme }) => theme.colors.neutral600};
  }
`;

interface TextBoxProps {
  value: string;
  label: string;
  placeholder: string;
  describedBy: string;
  invalid: boolean;
  /** One line high at first: there is little room. */
  low: boolean;
  /** Can be read and copied, not written in; it keeps the focus. */
  locked: boolean;
  onWrite: (text: string) => void;
  onSend: () => void;
  onInside: (inside: boolean) => void;
}

/** Enter sends; not the one that chooses a character, nor one that is still held down from something else. */
const isSend = ({ key, shiftKey, altKey, repeat, nativeEvent }: KeyboardEvent): boolean =>
  key === 'Enter' && !shiftKey && !altKey && !repeat && !isComposed(nativeEvent);

const share = <T,>(ref: Ref<T>, value: T | null) => {
  if (typeof ref === 'function') ref(value);
  else if (ref) (ref as { current: T | null }).current = value;
};

/** A text field that grows with its text. */
export const TextBox = forwardRef<HTMLTextAreaElement, TextBoxProps>((props, outer) => {
  const { value, label, placeholder, describedBy, invalid, low, locked } = props;
  const { onWrite, onSend, onInside } = props;
  const inner = useRef<HTMLTextAreaElement | null>(null);

  useLayoutEffect(() => {
    const area = inner.current;
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${Math.min(area.scrollHeight, TALLEST)}px`;
  }, [value, low]);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (isComposed(event.nativeEvent)) return;
    if (event.key === 'Escape') event.currentTarget.blur();
    // A line that is sent by a key that is held down ends there: the rest of the holding makes no empty lines.
    if (event.key === 'Enter' && event.repeat && !event.shiftKey) event.preventDefault();
    if (!isSend(event)) return;
    event.preventDefault();
    if (!locked) onSend();
  };

  return (
    <Area
      ref={(area) => {
        inner.current = area;
        share(outer, area);
      }}
      rows={low ? 1 : 2}
      $low={low}
      dir="auto"
      value={value}
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      readOnly={locked}
      placeholder={placeholder}
      enterKeyHint="send"
      onChange={(event) => onWrite(event.target.value)}
      onKeyDown={onKeyDown}
      onFocus={() => onInside(true)}
      onBlur={() => onInside(false)}
    />
  );
});
TextBox.displayName = 'TextBox';
