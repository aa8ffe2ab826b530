import { panel, type DraftKind } from '../../foundation/realtime';
import { neighbour } from '../rows';
import type { ChatActions } from './actions';
import { useShortcuts } from './keyboard';
import { nextUnread, shownIds } from './order';
import type { useInboxAddress } from './useInboxAddress';

interface InboxKeys {
  address: ReturnType<typeof useInboxAddress>;
  actions: ChatActions;
  write: (kind: DraftKind) => void;
  askConsent: () => void;
  onDetails: () => void;
  onSearch: () => void;
  onHelp: () => void;
}

/** What every key of the inbox does. */
export const useInboxKeys = (keys: InboxKeys): void => {
  const { address, actions, write, askConsent, onDetails, onSearch, onHelp } = keys;
  const { chatId, view, toChat, toView } = address;
  const move = (step: 1 | -1) => {
    const next = neighbour(shownIds(panel.getState().desk, view), chatId, step);
    if (next !== undefined && next !== chatId) toChat(next);
  };
  useShortcuts({
    next: () => move(1),
    previous: () => move(-1),
    unread: () => {
      const next = nextUnread(panel.getState().desk, chatId);
      if (next !== undefined) toChat(next);
    },
    take: () => (actions.canTake ? actions.take() : actions.canTakeOver && actions.ask('takeOver')),
    reply: () => chatId !== undefined && write('text'),
    note: () => chatId !== undefined && write('note'),
    consent: askConsent,
    details: () => chatId !== undefined && onDetails(),
    release: () => actions.canRelease && actions.ask('release'),
    end: () => actions.canEnd && actions.ask('end'),
    home: () => toView('home'),
    waiting: () => toView('waiting'),
    mine: () => toView('mine'),
    all: () => toView('all'),
    ended: () => toView('ended'),
    search: onSearch,
    help: onHelp,
  });
};
