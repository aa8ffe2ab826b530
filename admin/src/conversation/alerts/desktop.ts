export type DesktopState = 'unsupported' | 'blocked' | 'askable' | 'granted';

/** Whether the browser would show notices. Over plain HTTP, other than on this machine, it has none. */
export const desktopState = (): DesktopState => {
  if (typeof Notification === 'undefined' || !window.isSecureContext) return 'unsupported';
  if (Notification.permission === 'denied') return 'blocked';
  return Notification.permission === 'granted' ? 'granted' : 'askable';
};

interface Notice {
  title: string;
  body: string;
  /** A later notice on the same chat takes the place of the earlier one, also from another tab. */
  chatId: string;
  onClick: () => void;
}

const shown = new Set<Notification>();

/** Takes back what this page has shown: it names visitors. */
export const closeNotices = (): void => {
  shown.forEach((notice) => notice.close());
  shown.clear();
};

/** Shows a notice of the system. Title and body are plain text to it. */
export const showNotice = ({ title, body, chatId, onClick }: Notice): void => {
  if (desktopState() !== 'granted') return;
  const notice = new Notification(title, { body, tag: `live-chat-${chatId}` });
  shown.add(notice);
  notice.onclose = () => shown.delete(notice);
  notice.onclick = () => {
    window.focus();
    notice.close();
    onClick();
  };
};
