import type { Ground } from '../../foundation/ground';
import { room } from '../../foundation/house';
import type { Agents } from '../agents';
import type { Chat } from '../chat';
import type { Visitors } from '../visitors';
import { DeskStore } from './desk.store';
import { HandBackService } from './hand-back.service';
import { Hiding } from './hiding';

/** Chats as agents see them. */
export interface Desk {
  store: DeskStore;
  handBack: HandBackService;
  /** Rooms above say which. */
  hidden: Hiding;
}

interface Below {
  ground: Ground;
  agents: Agents;
  visitors: Visitors;
  chat: Chat;
}

const make = ({ ground: { strapi, database }, agents, visitors, chat }: Below): Desk => {
  const hidden = new Hiding();
  return {
    hidden,
    store: new DeskStore(strapi, database, visitors.store, agents, hidden),
    handBack: new HandBackService(strapi, chat.log.chats, chat.lifecycle, agents.directory),
  };
};

export const desk = room({
  name: 'desk',
  make,
  start: ({ desk: { handBack } }) => handBack.run(),
});
