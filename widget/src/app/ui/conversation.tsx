import { useWidget } from './context';
import { Composer } from './composer';
import { ConfirmEnd } from './confirm-end';
import { Ended } from './ended';
import { List } from './list';
import { usePanel } from './panel';

const Foot = () => {
  const { state } = useWidget();
  const { shown } = usePanel();
  if (state.chat?.status === 'ended') return <Ended />;
  return shown === 'end' ? <ConfirmEnd /> : <Composer />;
};

export const Conversation = () => (
  <>
    <List />
    <Foot />
  </>
);
