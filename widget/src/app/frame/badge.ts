import type { Texts } from '../i18n';

/** Number of unread answers on the launcher, also in its name. The page's title is not touched. */
export const showBadge = (
  launcher: HTMLElement,
  name: string,
  unread: number,
  { count }: Texts
): void => {
  launcher.ariaLabel = unread > 0 ? `${name}, ${count('unread', unread)}` : name;
  let badge = launcher.querySelector('.badge');
  if (unread === 0) return badge?.remove();
  if (!badge) {
    badge = document.createElement('span');
    badge.className = 'badge';
    badge.setAttribute('part', 'badge');
    launcher.append(badge);
  }
  badge.textContent = unread > 99 ? '99+' : String(unread);
};
