import { DELIVERY } from '../../../../../protocol';
import type { ClientContext } from './context';
import type { Following } from './following';

/**
 * Proves that the line works in both directions, at least every {@link DELIVERY.heartbeat}, and brings the head of the
 * chat that is shown: a last message that got lost on the way is found by it. An answer that does not come cuts the
 * line (see `ask`).
 */
export const heartbeat = (context: ClientContext, follow: Following, onNewLife: () => void) => {
  const { store, clock, ask } = context;
  let cancel: () => void = () => undefined;
  let beating = false;

  const beat = async (): Promise<void> => {
    if (beating || store.getState().link.phase !== 'online') return;
    beating = true;
    const current = follow.current();
    const reply = await ask('beat', { chatIds: current === null ? [] : [current] });
    beating = false;
    if (!reply.ok) return;
    const known = store.getState().desk.epoch;
    if (known !== undefined && known !== reply.epoch) return onNewLife();
    const head = current === null ? undefined : reply.heads[current];
    if (current !== null && head !== undefined) await follow.head(current, head);
  };

  const tick = () => {
    cancel = clock.after(DELIVERY.heartbeat, () => {
      tick();
      void beat();
    });
  };

  return {
    beat,
    start: () => {
      cancel();
      tick();
    },
    stop: () => cancel(),
  };
};
