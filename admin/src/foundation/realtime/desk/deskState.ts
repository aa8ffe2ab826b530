import type {
  AgentPresence,
  ChatSummary,
  DeskCounts,
  DeskState,
  DeskView,
} from '../../../../../protocol';

/** Where a list stands: not asked for yet, being read, here, or refused with a code to tell the person. */
export type ListStatus = 'unasked' | 'loading' | 'ready' | 'failed';

export interface DeskList {
  status: ListStatus;
  /** Chats in the order in which they are shown. */
  ids: string[];
  /** Cursor of the next page. */
  next?: string;
}

export interface DeskSearch extends DeskList {
  view: DeskView;
  term: string;
}

export interface DeskSlice {
  /** Absent until the desk was joined for the first time. */
  me?: DeskState['me'];
  epoch?: string;
  agents: AgentPresence[];
  departments: DeskState['departments'];
  /** What a consent card can be sent for. */
  purposes: DeskState['purposes'];
  counts: DeskCounts;
  /** The newest known copy of every chat, by id. */
  summaries: Record<string, ChatSummary>;
  lists: Record<DeskView, DeskList>;
  search: DeskSearch | null;
}

const unasked: DeskList = { status: 'unasked', ids: [] };

export const initialDesk: DeskSlice = {
  agents: [],
  departments: [],
  purposes: [],
  counts: { waiting: 0, queue: 0, left: 0, mine: 0, all: 0, unread: {} },
  summaries: {},
  lists: {
    waiting: unasked,
    queue: unasked,
    left: unasked,
    mine: unasked,
    all: unasked,
    ended: unasked,
  },
  search: null,
};

export const VIEWS: readonly DeskView[] = ['waiting', 'queue', 'left', 'mine', 'all', 'ended'];
