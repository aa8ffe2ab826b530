export { MomentControl } from './MomentControl';
export { MovedNote } from './MovedNote';
export { useSettingsDraft } from './useSettingsDraft';
