import { forwardRef, useLayoutEffect, useRef, type KeyboardEvent, type Ref } from 'react';
import { styled } from 'styled-components';

/** Six lines and a bit, so that one sees that there is more. */
const TALLEST = 150;

const Area = styled.textarea`
  background: transparent;
  border: 0;
  color: ${({ theme }) => theme.colors.neutral800};
  display: block;
  font: inherit;
  font-size: 1.4rem;
  line-height: 2.1rem;
  max-height: ${TALLEST}px;
  min-height: 4.6rem;
  outline: none;
  overflow-y: auto;
  padding: 1.2rem 1.4rem 0.4rem;
  resize: none;
  width: 100%;
  &::placeholder {
    color: ${({ theme }) => theme.colors.neutral600};
    opacity: 1;
  }
`;

interface TextBoxProps {
  value: string;
  label: string;
  placeholder: string;
  describedBy: string;
  invalid: boolean;
  onWrite: (text: string) => void;
  onSend: () => void;
}

/**
 * Enter sends. Not while an input method composes a character: there Enter chooses one (`isComposing`; Safari ends
 * composing before the key comes and says 229 instead).
 */
const isSend = ({ key, shiftKey, altKey, nativeEvent }: KeyboardEvent): boolean =>
  key === 'Enter' &&
  !shiftKey &&
  !altKey &&
  !nativeEvent.isComposing &&
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- Safari tells it by nothing else
  nativeEvent.keyCode !== 229;

const share = <T,>(ref: Ref<T>, value: T | null) => {
  if (typeof ref === 'function') ref(value);
  else if (ref) (ref as { current: T | null }).current = value;
};

/** A text field that grows with its text. */
export const TextBox = forwardRef<HTMLTextAreaElement, TextBoxProps>((props, outer) => {
  const { value, label, placeholder, describedBy, invalid, onWrite, onSend } = props;
  const inner = useRef<HTMLTextAreaElement | null>(null);

  useLayoutEffect(() => {
    const area = inner.current;
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${Math.min(area.scrollHeight, TALLEST)}px`;
  }, [value]);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape') event.currentTarget.blur();
    if (!isSend(event)) return;
    event.preventDefault();
    onSend();
  };

  return (
    <Area
      ref={(area) => {
        inner.current = area;
        share(outer, area);
      }}
      rows={2}
      dir="auto"
      value={value}
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      placeholder={placeholder}
      enterKeyHint="send"
      onChange={(event) => onWrite(event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
});
TextBox.displayName = 'TextBox';
