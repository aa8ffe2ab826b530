import { usePersistentState } from '@strapi/strapi/admin';
import { useState, type RefObject } from 'react';
import { useLayout, type Layout } from './layout';
import { useInboxAddress } from './useInboxAddress';
import { useInboxKeys } from './useInboxKeys';
import { useOpenChat } from './useOpenChat';
import { useShownChat } from './useShownChat';
import { useWriting } from './useWriting';

/** Whether the visitor's details are in sight: in a wide window as it was left, elsewhere as the address says. */
const useDetails = (layout: Layout, address: ReturnType<typeof useInboxAddress>) => {
  const [beside, setBeside] = usePersistentState('live-chat:details', true);
  const detailsOpen = layout === 'wide' ? beside : address.details;
  const toggleDetails = () => {
    if (layout === 'wide') setBeside(!beside);
    else if (address.details) address.closeDetails();
    else address.openDetails();
  };
  return { detailsOpen, toggleDetails };
};

/** The inbox's state: which chat, which panes, what is being written, and what the keys do. */
export const useInbox = (frame: RefObject<HTMLElement>, search: RefObject<HTMLInputElement>) => {
  const layout = useLayout(frame);
  const address = useInboxAddress(layout);
  const { chatId, view, details, linkTo, toList, toView } = address;
  useOpenChat(chatId);

  const { detailsOpen, toggleDetails } = useDetails(layout, address);
  const [keysOpen, setKeysOpen] = useState(false);
  const { writing, write, askConsent } = useWriting(chatId);
  const { slice, summary, name, actions } = useShownChat(address);
  // Who has pressed the button wants to write; who has pressed the key goes on by key, and `r` must not become text.
  const take = () => {
    write(writing.kind);
    actions.take();
  };
  useInboxKeys({
    address,
    actions,
    write,
    askConsent,
    onDetails: toggleDetails,
    onSearch: () => search.current?.focus(),
    onHelp: () => setKeysOpen(true),
  });
  return {
    layout,
    chatId,
    view,
    details,
    linkTo,
    toList,
    toView,
    detailsOpen,
    toggleDetails,
    keysOpen,
    setKeysOpen,
    writing,
    slice,
    summary,
    name,
    /** As the buttons run them. */
    actions: { ...actions, take },
  };
};
