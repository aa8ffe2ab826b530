/** What the views of the window are made of: texts and state, panels, icons, sheets. Knows none of them. */
export { useChatState, useWidget, WidgetContext, type Widget } from './context';
export { PanelContext, usePanel, type PanelName } from './panel';
export { Icon } from './icon';
export { Sheet } from './sheet';
