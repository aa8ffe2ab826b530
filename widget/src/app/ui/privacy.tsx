import { useEffect } from 'preact/hooks';
import { useWidget } from './context';
import { NoticeText } from './notice';
import { Sheet } from './sheet';

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
