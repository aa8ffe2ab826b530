export { isComposed, isField } from './fields';
export { asKey, keySettings, type KeySettings } from './settings';
export { useCommandKeys, useKeySettings } from './useCommandKeys';
