import type { ClientContext } from './context';

/** Everything of visitors that is held here goes; what the agent has written themselves stays. */
export const forgetAll = (store: ClientContext['store']): void => {
  store.dispatch({ type: 'desk/cleared' });
  store.dispatch({ type: 'chat/cleared' });
};
