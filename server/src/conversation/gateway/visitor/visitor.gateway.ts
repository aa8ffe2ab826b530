import { LiveChatError, PROTOCOL_VERSION } from '../../../../../protocol';
import { visitorAuth } from '../../../../../protocol/conversation/schemas';
import type { ChatStore } from '../../chat';
import type { Callers } from '../caller';
import { Membership } from '../membership';
import type { VisitorNamespace, VisitorSocket } from '../socket-types';

/** Visitors' sockets, and the chats that they have joined. */
export class VisitorGateway {
  readonly joined = new Membership<VisitorSocket>();

  constructor(
    readonly namespace: VisitorNamespace,
    private readonly callers: Callers,
    private readonly chats: ChatStore,
    private readonly epoch: string,
    private readonly onOnline: (chatId: string, online: boolean) => void
  ) {}

  /** Admits a socket that brings the secret of a visitor. */
  async authenticate(socket: VisitorSocket): Promise<void> {
    const auth = visitorAuth.safeParse(socket.handshake.auth);
    if (!auth.success) throw new LiveChatError('unauthorized', 'A token is needed.');
    if (auth.data.v !== PROTOCOL_VERSION) {
      throw new LiveChatError(
        'unsupported_protocol',
        `This server speaks version ${PROTOCOL_VERSION}.`
      );
    }
    const caller = await this.callers.of(auth.data.token);
    if (!caller) throw new LiveChatError('unauthorized', 'The token is not valid any more.');
    Object.assign(socket.data, caller);
  }

  join(socket: VisitorSocket, chatId: string): void {
    const first = this.joined.membersOf(chatId).size === 0;
    this.joined.add(chatId, socket);
    if (first) this.onOnline(chatId, true);
  }

  leaveAll(socket: VisitorSocket): void {
    for (const chatId of this.joined.removeMember(socket)) {
      if (this.joined.membersOf(chatId).size === 0) this.onOnline(chatId, false);
    }
  }

  tellAvailable(available: boolean): void {
    this.namespace.emit('available', { available });
  }

  /** Puts out those whose secret was revoked, or replaced by another since they came, or whose link has ended. */
  async recheck(): Promise<void> {
    const sockets = [...this.namespace.sockets.values()];
    if (sockets.length === 0) return;
    const valid = await this.callers.stillValid(sockets.map((socket) => socket.data));
    for (const socket of sockets) {
      if (valid(socket.data)) continue;
      socket.emit('revoked', { code: 'unauthorized' });
      socket.disconnect(true);
    }
  }

  /** Tells every joined chat its head, so that a lost tail is found. */
  async tellHeads(): Promise<void> {
    const heads = await this.chats.heads(this.joined.keys());
    for (const [chatId, head] of heads) {
      for (const socket of this.joined.membersOf(chatId)) {
        socket.emit('head', { chatId, head, epoch: this.epoch });
      }
    }
  }
}
