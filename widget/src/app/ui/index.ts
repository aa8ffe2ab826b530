/** How it looks. */
export { Window } from './window';
export { default as styles } from './window.css';
export { useWidget } from './context';
export { usePanel } from './panel';
export { Icon } from './icon';
export { Notice } from './notice';
