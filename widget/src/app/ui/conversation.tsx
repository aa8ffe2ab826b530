import { useEffect } from 'preact/hooks';
import { useWidget } from './context';
import { Composer } from './composer';
import { later, loadExtras } from './later';
import { List } from './list';
import { usePanel } from './panel';

const ConfirmEnd = later((extras) => extras.ConfirmEnd);
const Ended = later((extras) => extras.Ended);

const Foot = () => {
  const { state } = useWidget();
  const { shown } = usePanel();
  if (state.chat?.status === 'ended') return <Ended />;
  return shown === 'end' ? <ConfirmEnd /> : <Composer />;
};

export const Conversation = () => {
  // In the background, so that ending a chat works at once and without a network.
  useEffect(() => void loadExtras(() => true), []);
  return (
    <>
      <List />
      <Foot />
    </>
  );
};
