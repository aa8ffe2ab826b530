import type { View } from '../chat';
import type { TextKey } from '../i18n';
import { useWidget } from '../kit';

type Trouble = Exclude<View, 'loading' | 'start' | 'chat'>;
const TEXTS: Record<Trouble, [title: TextKey, text: TextKey, button?: TextKey]> = {
  blocked: ['blocked', 'blockedText'],
  broken: ['broken', 'brokenText', 'tryAgain'],
  gone: ['gone', 'goneText', 'again'],
  outdated: ['outdated', 'outdatedText'],
};

/** A calm sentence on what stands in the way, and what to do. */
export const Problem = ({ view }: { view: Trouble }) => {
  const { t, chat } = useWidget();
  const [title, text, button] = TEXTS[view];
  return (
    <div class="problem" role="status">
      <h3>{t(title)}</h3>
      <p class="quiet">{t(text)}</p>
      {button && (
        <button class="primary" onClick={() => void chat.load()}>
          {t(button)}
        </button>
      )}
    </div>
  );
};
