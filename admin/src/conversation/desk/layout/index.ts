export { Panes, type PaneName } from './Panes';
export { layoutFor, useLayout, type Layout } from './useLayout';
