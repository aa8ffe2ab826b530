import { Flex } from '@strapi/design-system';
import { useEffect, type ReactNode, type RefObject } from 'react';
import { panel, useRealtime } from '../../../foundation/realtime';
import { SHAPES, type InboxView } from '../views';
import { AvailabilitySwitch } from './AvailabilitySwitch';
import { ChatList } from './ChatList';
import { SearchBox } from './SearchBox';
import { ViewTabs } from './ViewTabs';

interface ListPaneProps {
  view: InboxView;
  selected: string | undefined;
  mayAllow: boolean;
  searchRef: RefObject<HTMLInputElement>;
  menu: ReactNode;
  linkTo: (chatId: string) => string;
  onView: (view: InboxView) => void;
}

/** Left pane: availability, views, search, list. */
export const ListPane = ({ searchRef, menu, onView, ...list }: ListPaneProps) => {
  const { view } = list;
  const online = useRealtime((state) => state.link.phase === 'online');
  useEffect(() => {
    if (!online) return;
    // One's own are always known: the next one opens when a chat has ended, whatever is looked at.
    for (const name of new Set([...SHAPES[view].groups, 'mine' as const]))
      void panel.client.desk.show(name);
  }, [online, view]);
  return (
    <>
      <Flex justifyContent="space-between" gap={2} paddingTop={3} paddingLeft={4} paddingRight={3}>
        <AvailabilitySwitch />
        <Flex gap={1}>{menu}</Flex>
      </Flex>
      <ViewTabs view={view} onView={onView} />
      <SearchBox view={SHAPES[view].searched} inputRef={searchRef} />
      <ChatList {...list} />
    </>
  );
};
