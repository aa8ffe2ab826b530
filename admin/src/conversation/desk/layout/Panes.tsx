import { usePersistentState } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { Splitter } from './Splitter';
import type { Layout } from './useLayout';

const LIST = { min: 260, max: 480, usual: 350 };
const DETAILS = { min: 240, max: 440, usual: 300 };

const Row = styled.div`
  display: flex;
  flex: 1 1 0;
  min-height: 0;
  min-width: 0;
  position: relative;
`;

const Pane = styled.section<{ $width?: number; $edge?: 'left' | 'right' }>`
  background: ${({ theme }) => theme.colors.neutral0};
  border: 0 solid ${({ theme }) => theme.colors.neutral150};
  border-left-width: ${({ $edge }) => ($edge === 'left' ? 1 : 0)}px;
  border-right-width: ${({ $edge }) => ($edge === 'right' ? 1 : 0)}px;
  display: flex;
  flex: ${({ $width }) => ($width === undefined ? '1 1 0' : `0 0 ${$width}px`)};
  flex-direction: column;
  min-height: 0;
  min-width: 0;
`;

const Drawer = styled(Pane)`
  box-shadow: ${({ theme }) => theme.shadows.popupShadow};
  inset: 0 0 0 auto;
  position: absolute;
  width: min(${DETAILS.usual + 40}px, 100%);
  z-index: 3;
`;

export type PaneName = 'list' | 'chat' | 'details';

interface PanesProps {
  layout: Layout;
  /** The one that is shown where only one fits. */
  active: PaneName;
  /** The visitor's details are wanted beside or over the conversation. */
  detailsOpen: boolean;
  labels: Record<PaneName, string>;
  list: ReactNode;
  chat: ReactNode;
  details: ReactNode;
}

/** List, conversation, visitor: beside each other as far as they fit, each with its own scroll bar. */
export const Panes = ({ layout, active, detailsOpen, labels, list, chat, details }: PanesProps) => {
  const [widths, setWidths] = usePersistentState('live-chat:panes', {
    list: LIST.usual,
    details: DETAILS.usual,
  });
  const one = layout === 'narrow';
  const beside = layout === 'wide' && detailsOpen && details !== null;
  const over = layout === 'medium' && detailsOpen && details !== null;

  if (one) {
    const shown = { list, chat, details }[active];
    return (
      <Row>
        <Pane aria-label={labels[active]}>{shown}</Pane>
      </Row>
    );
  }
  return (
    <Row>
      <Pane $width={widths.list} $edge="right" aria-label={labels.list}>
        {list}
      </Pane>
      <Splitter
        {...LIST}
        side="before"
        width={widths.list}
        onWidth={(width) => setWidths({ ...widths, list: width })}
      />
      <Pane aria-label={labels.chat}>{chat}</Pane>
      {beside && (
        <>
          <Splitter
            {...DETAILS}
            side="after"
            width={widths.details}
            onWidth={(width) => setWidths({ ...widths, details: width })}
          />
          <Pane $width={widths.details} $edge="left" aria-label={labels.details}>
            {details}
          </Pane>
        </>
      )}
      {over && (
        <Drawer $width={DETAILS.usual} $edge="left" aria-label={labels.details}>
          {details}
        </Drawer>
      )}
    </Row>
  );
};
