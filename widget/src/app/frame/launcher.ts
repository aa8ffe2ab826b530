import { make } from '../../dom';
import type { Texts } from '../i18n';

/**
 * What the launcher says: its label, where it has one, and the number of unread answers, also in its name. The page's title
 * is not touched.
 */
export const showLauncher = (
  launcher: HTMLElement,
  { name, label }: { name: string; label: string | undefined },
  unread: number,
  { count }: Texts
): void => {
  launcher.ariaLabel = unread > 0 ? `${name}, ${count('unread', unread)}` : name;
  launcher.textContent = label ?? '';
  if (unread === 0) return;
  launcher.append(make('span', 'badge', {}));
  (launcher.lastChild as HTMLElement).textContent = unread > 99 ? '99+' : String(unread);
};
