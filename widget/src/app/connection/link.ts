import type { Result } from '../../../../protocol/foundation/errors';
import type {
  ServerToVisitor,
  VisitorToServer,
} from '../../../../protocol/conversation/visitor-socket';

/** Events that are answered. */
export type Asked = Exclude<keyof VisitorToServer, 'typing'>;
type Handler<Event extends Asked> = VisitorToServer[Event];
export type Question<Event extends Asked> = Parameters<Handler<Event>>[0];
export type Answer<Event extends Asked> = Parameters<Handler<Event>>[1] extends (
  result: Result<infer T>
) => void
  ? T
  : never;

/** What a socket tells: how it fares, and the server's events under their own names. */
export type LinkListener = ServerToVisitor & {
  opened(): void;
  /** It could not be opened, or was refused with a code of the protocol. */
  failed(code: string | undefined): void;
  closed(): void;
};

/** One socket, from opening to closing; never reopened. */
export interface Link {
  /** Rejects when no answer comes in time, or the socket closes first. */
  ask<Event extends Asked>(event: Event, question: Question<Event>): Promise<Result<Answer<Event>>>;
  typing(chatId: string, on: boolean): void;
  close(): void;
}

/** Opens a socket. */
export type OpenLink = (token: string, listener: LinkListener) => Link;
