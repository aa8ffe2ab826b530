import type { ChatSummary, DeskState } from '../../../../../protocol';
import type { Text } from '../../../foundation/i18n';
import { belongsTo, type DraftKind, type LinkState } from '../../../foundation/realtime';

/** Why nothing can be written in a chat right now. */
export type Lock = 'session' | 'lost' | 'ended' | 'right' | 'colleague' | 'queue' | 'left';

export interface Standing {
  me: DeskState['me'];
  link: LinkState['phase'];
  chat: Pick<ChatSummary, 'status' | 'agent'>;
  /** The chat can no longer be read. */
  lost: boolean;
}

/** Why this agent can not write the one or the other right now; nothing where they can. */
export const lockOf = ({ me, link, chat, lost }: Standing, kind: DraftKind): Lock | undefined => {
  if (link === 'refused') return 'session';
  if (!me.canReply) return 'right';
  if (lost) return 'lost';
  if (chat.status === 'ended') return 'ended';
  if (kind === 'note' || belongsTo('mine', chat, me.id)) return undefined;
  if (chat.status === 'active') return 'colleague';
  return chat.status === 'offline' ? 'left' : 'queue';
};

/** The reason in words, for whoever was about to write. */
export const lockText = (t: Text, lock: Lock, agent: string | undefined): string =>
  t(`lock.${lock}`, { agent: agent ?? '' });
