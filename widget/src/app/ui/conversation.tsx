import { useEffect } from 'preact/hooks';
import { usePanel, useWidget } from '../kit';
import { Composer } from './composer';
import { extras } from '../later/extras';
import { List } from './list';
import { MyDataLink } from './notice';

const ConfirmEnd = extras.later((it) => it.ConfirmEnd);
const Ended = extras.later((it) => it.Ended);

const Foot = () => {
  const { state } = useWidget();
  const { shown } = usePanel();
  if (state.chat?.status === 'ended') return <Ended />;
  return shown === 'end' ? (
    <ConfirmEnd />
  ) : (
    <>
      <Composer />
      <MyDataLink />
    </>
  );
};

export const Conversation = () => {
  // In the background, so that ending a chat works at once and without a network.
  useEffect(() => void extras.load(() => true), []);
  return (
    <>
      <List />
      <Foot />
    </>
  );
};
