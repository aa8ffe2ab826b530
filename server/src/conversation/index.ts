import type { Foundation } from '../foundation';
import type { Plan, Planned } from '../foundation/house';
import { agents } from './agents';
import { chat } from './chat';
import { desk } from './desk';
import { gateway } from './gateway';
import { replies } from './replies';
import { visitors } from './visitors';

/** People talk. */
export const conversation = (ground: Plan<Foundation>) =>
  ground.and(visitors).and(agents).and(chat).and(desk).and(replies).and(gateway);

export type Conversation = Planned<ReturnType<typeof conversation>>;
