import { Flex } from '@strapi/design-system';
import { useEffect, type ReactNode, type RefObject } from 'react';
import type { DeskView } from '../../../../protocol';
import { panel, useRealtime } from '../../realtime';
import { AvailabilitySwitch } from './AvailabilitySwitch';
import { ChatList } from './ChatList';
import { SearchBox } from './SearchBox';
import { ViewTabs } from './ViewTabs';

interface ListPaneProps {
  view: DeskView;
  selected: string | undefined;
  mayAllow: boolean;
  searchRef: RefObject<HTMLInputElement>;
  menu: ReactNode;
  linkTo: (chatId: string) => string;
  onView: (view: DeskView) => void;
}

/** Left pane: availability, views, search, list. */
export const ListPane = ({ searchRef, menu, onView, ...list }: ListPaneProps) => {
  const { view } = list;
  const online = useRealtime((state) => state.link.phase === 'online');
  useEffect(() => {
    if (online) void panel.client.desk.show(view);
  }, [online, view]);
  return (
    <>
      <Flex justifyContent="space-between" gap={2} paddingTop={3} paddingLeft={4} paddingRight={3}>
        <AvailabilitySwitch />
        {menu}
      </Flex>
      <ViewTabs view={view} onView={onView} />
      <SearchBox view={view} inputRef={searchRef} />
      <ChatList {...list} />
    </>
  );
};
