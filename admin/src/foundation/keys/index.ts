export { isField } from './fields';
export { useInputMethods } from './inputMethods';
export { asKey, keySettings, type KeySettings } from './settings';
export { useCommandKeys, useKeySettings } from './useCommandKeys';
export { useSaveKey } from './useSaveKey';
export { useKeys } from './useKeys';
