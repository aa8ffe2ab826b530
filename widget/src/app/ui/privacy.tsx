import { useEffect } from 'preact/hooks';
import { Sheet, useWidget } from '../kit';
import { NoticeText } from './notice';

/** The whole notice, from the start and from the menu. Not loaded later: it can be read without a network. */
export const Privacy = () => {
  const { t, chat, state } = useWidget();
  // A chat that was found again when the page was opened began without it.
  useEffect(() => {
    if (!state.config && state.view === 'chat') void chat.load();
  }, []);
  return (
    <Sheet title={t('yourData')}>
      <NoticeText />
    </Sheet>
  );
};
