import type { KeyboardEvent, PointerEvent } from 'react';
import { styled } from 'styled-components';
import { useText } from '../../../foundation/i18n';

const Bar = styled.div`
  cursor: col-resize;
  flex: none;
  margin-inline: -4px;
  position: relative;
  touch-action: none;
  width: 8px;
  z-index: 2;
  &::after {
    background: transparent;
    content: '';
    inset: 0 3px;
    position: absolute;
    transition: background 120ms;
  }
  &:hover::after,
  &:focus-visible::after,
  &:active::after {
    background: ${({ theme }) => theme.colors.primary500};
  }
  &:focus-visible {
    outline: none;
  }
`;

const STEP = 24;

interface SplitterProps {
  width: number;
  min: number;
  max: number;
  /** Which of the two sides has the width. */
  side: 'before' | 'after';
  onWidth: (width: number) => void;
}

/** Drags the border between two panes; arrow keys do the same. */
export const Splitter = ({ width, min, max, side, onWidth }: SplitterProps) => {
  const t = useText();
  const sign = side === 'before' ? 1 : -1;
  const set = (next: number) => onWidth(Math.round(Math.min(max, Math.max(min, next))));

  const drag = (down: PointerEvent<HTMLDivElement>) => {
    const bar = down.currentTarget;
    const start = down.clientX;
    bar.setPointerCapture(down.pointerId);
    bar.onpointermove = (move) => set(width + sign * (move.clientX - start));
    bar.onpointerup = () => {
      bar.onpointermove = null;
      bar.onpointerup = null;
    };
    down.preventDefault();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    set(width + sign * (event.key === 'ArrowRight' ? STEP : -STEP));
    event.preventDefault();
  };

  return (
    <Bar
      role="separator"
      aria-orientation="vertical"
      aria-label={t('panel.resize')}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onPointerDown={drag}
      onKeyDown={onKey}
    />
  );
};
