export * from './settings';
export * from './transcripts';
export * from './forms';
export * from './purposes';
export * from './notice';
export * from './consents';
export * from './effects';
export { restFailure } from './restFailure';
