export { RedactDialog } from './RedactDialog';
export { RedactedMark } from './RedactedMark';
export { RedactMenu } from './RedactMenu';
export { canRedact } from './selection';
