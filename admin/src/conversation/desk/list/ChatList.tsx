import { Button } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import type { KeyboardEvent } from 'react';
import { styled } from 'styled-components';
import type { DeskView } from '../../../../../protocol';
import { useText } from '../../../foundation/i18n';
import { panel, useRealtime } from '../../../foundation/realtime';
import { shownList } from '../../rows';
import { Hint } from '../../../foundation/ui';
import { SHAPES, type InboxView } from '../views';
import { GroupOfRows } from './GroupOfRows';
import { ListEmpty } from './ListEmpty';
import { ListSkeleton } from './ListSkeleton';
import { Rows } from './Rows';

const Scroll = styled.div`
  flex: 1 1 0;
  min-height: 0;
  overflow-y: auto;
  overscroll-behavior: contain;
`;

/** Arrow keys move the focus from row to row, over the borders of groups. */
const moveFocus = (event: KeyboardEvent<HTMLElement>) => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-chat-row]')];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  rows[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
  event.preventDefault();
};

interface ChatListProps {
  view: InboxView;
  selected: string | undefined;
  mayAllow: boolean;
  linkTo: (chatId: string) => string;
}

/** The chats of a view, or the hits of a search in it. */
export const ChatList = ({ view, selected, mayAllow, linkTo }: ChatListProps) => {
  const t = useText();
  const desk = useRealtime((state) => state.desk);
  const { groups, searched, text } = SHAPES[view];
  const searching = desk.search?.view === searched;
  const shown = (searching ? [searched] : groups).map((name: DeskView) => ({
    name,
    ...shownList(desk, name),
  }));
  const [first] = shown;
  const empty = shown.every(({ chats }) => chats.length === 0);
  const is = (status: 'failed' | 'ready') => shown.some(({ list }) => list.status === status);
  const again = () => groups.forEach((name) => void panel.client.desk.reload(name));

  if (is('failed') && empty) {
    const retry = (
      <Button variant="tertiary" onClick={again}>
        {t('list.retry')}
      </Button>
    );
    return <Hint alert icon={<WarningCircle />} title={t('list.failed')} action={retry} />;
  }
  if (empty && shown.some(({ list }) => list.status !== 'ready')) return <ListSkeleton />;
  if (empty || !first) {
    return searching ? (
      <Hint title={t('search.none', { view: t(SHAPES[view].text) })} />
    ) : (
      <ListEmpty view={view} mayAllow={mayAllow} />
    );
  }
  const row = { selected, linkTo };
  return (
    <Scroll onKeyDown={moveFocus}>
      {shown.length === 1 ? (
        <Rows {...row} view={first.name} label={t(text)} list={first.list} chats={first.chats} />
      ) : (
        shown.map(({ name, list, chats }) => (
          <GroupOfRows
            {...row}
            key={name}
            view={name}
            list={list}
            chats={chats}
            count={name === 'ended' ? 0 : desk.counts[name]}
          />
        ))
      )}
    </Scroll>
  );
};
