export * from './settings';
export * from './transcripts';
export * from './forms';
export * from './purposes';
export * from './notice';
export { restFailure } from './restFailure';
