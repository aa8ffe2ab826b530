import { useLayoutEffect, useRef } from 'preact/hooks';
import { useWidget } from '../kit';

/** From this share of the limit on, the visitor is told how much is left. */
const NEAR = 0.9;

const BORDERS = 2;

interface Props {
  id: string;
  rows: number;
  text: string;
  placeholder?: string;
  error?: string | undefined;
  change(text: string): void;
  submit(): void;
}

/** A text box that grows with its text, sends on Enter, and tells the limit when it is near. */
export const MessageBox = ({ id, rows, text, placeholder, error, change, submit }: Props) => {
  const { count, state } = useWidget();
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight + BORDERS}px`;
  }, [text]);
  const limit = state.config?.limits.messageCharacters ?? 4000;
  const left = limit - text.length;
  return (
    <>
      <textarea
        ref={box}
        id={id}
        rows={rows}
        value={text}
        placeholder={placeholder}
        dir="auto"
        enterkeyhint="send"
        aria-invalid={error !== undefined || left < 0}
        aria-describedby={error ?? id + '-limit'}
        onInput={(event) => change(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey) return;
          event.preventDefault();
          if (left >= 0) submit();
        }}
      />
      <p id={id + '-limit'} class={left < 0 ? 'error' : 'quiet'}>
        {left < 0
          ? count('charactersOver', -left)
          : left < limit * (1 - NEAR) && count('charactersLeft', left)}
      </p>
    </>
  );
};
