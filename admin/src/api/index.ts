export * from './settings';
export * from './transcripts';
export { restFailure } from './restFailure';
