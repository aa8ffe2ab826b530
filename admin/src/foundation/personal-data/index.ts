export { useStoreName, useFieldName, useValueName } from './storeNames';
export { Counts } from './Counts';
export { totalOf, countOf, chatsOf, isMasked, shownFields } from './record';
