import type { ChatEvent, VisitorChat } from '../../../../protocol/conversation/chat';
import type { ErrorCode } from '../../../../protocol/foundation/errors';
import type { MaskedKind } from '../../../../protocol/foundation/masking';
import type { WidgetConfig } from '../../../../protocol/transparency/start';
import type { Identity } from '../../contract';
import type { Ticks } from '../form';
import type { Entry } from '../outbox';

/**
 * - `loading`: neither config nor chat is known
 * - `start`: form and first message
 * - `chat`: a conversation, running or ended
 * - the others: something stands in the way, and a sentence says what
 */
export type View = 'loading' | 'start' | 'chat' | 'blocked' | 'broken' | 'gone' | 'outdated';

/** Everything that the window shows. */
export interface State {
  view: View;
  config: WidgetConfig | undefined;
  /** Somebody is there to answer. */
  available: boolean;
  chat: VisitorChat | undefined;
  events: readonly ChatEvent[];
  entries: readonly Entry[];
  /** Own messages of which a part was masked before it was stored, by their ids. */
  masked: Readonly<Record<string, readonly MaskedKind[]>>;
  /** Consent boxes that the visitor has ticked. Kept nowhere else: no box is ever ticked before they do it. */
  ticks: Ticks;
  /** Their answer to the age question. */
  ofAge: boolean | undefined;
  /** The connection was lost and is not back yet. */
  troubled: boolean;
  /** Who types, while they do. */
  typing: string | undefined;
  /** The first message is on its way. */
  starting: boolean;
  /** Why the first message was not taken. */
  startError: ErrorCode | undefined;
  unread: number;
  /** The answer that came last while this page was open, to be read out. */
  heard: ChatEvent | undefined;
  sound: boolean;
  /** Who the page says the visitor is. */
  identity: Identity;
}

export const initialState: State = {
  view: 'loading',
  config: undefined,
  available: true,
  chat: undefined,
  events: [],
  entries: [],
  masked: {},
  ticks: {},
  ofAge: undefined,
  troubled: false,
  typing: undefined,
  starting: false,
  startError: undefined,
  unread: 0,
  heard: undefined,
  sound: false,
  identity: {},
};
