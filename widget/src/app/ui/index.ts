/** How it looks. */
export { Window } from './window';
export { default as styles } from './window.css';
export { useWidget, type Widget } from './context';
export { usePanel } from './panel';
export { Icon } from './icon';
export { NoticeText } from './notice';
export { Sheet } from './sheet';
export { data } from './later';
