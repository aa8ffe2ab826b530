import type { DeskView } from '../../../../protocol';
import type { MessageKey } from '../../foundation/translations';

/** What an agent can look at. `home`: one's own chats above the queue, with what was left below. */
export type InboxView = 'home' | 'waiting' | 'mine' | 'all' | 'ended';

interface Shape {
  text: MessageKey;
  /** The lists it is made of, from above. */
  groups: readonly DeskView[];
  /** Where a search in it looks. */
  searched: DeskView;
}

export const SHAPES: Readonly<Record<InboxView, Shape>> = {
  home: { text: 'view.home', groups: ['mine', 'queue', 'left'], searched: 'all' },
  waiting: { text: 'view.waiting', groups: ['queue', 'left'], searched: 'waiting' },
  mine: { text: 'view.mine', groups: ['mine'], searched: 'mine' },
  all: { text: 'view.all', groups: ['all'], searched: 'all' },
  ended: { text: 'view.ended', groups: ['ended'], searched: 'ended' },
};

export const INBOX_VIEWS = Object.keys(SHAPES) as readonly InboxView[];

export const isInboxView = (value: string | null): value is InboxView =>
  INBOX_VIEWS.some((view) => view === value);
