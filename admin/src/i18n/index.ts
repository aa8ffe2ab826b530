export { failureText } from './failureText';
export { Day } from './Day';
export { Time } from './Time';
export { useDuration } from './useDuration';
export { useLanguageName } from './useLanguageName';
export { useLocalized } from './useLocalized';
export { useServerNow } from './useServerNow';
export { useText, type Text } from './useText';
export { useVisitorName } from './useVisitorName';
