export * from './settings';
export * from './transcripts';
