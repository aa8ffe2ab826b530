export { lease } from './lease';
export { retentionRun } from './retention-run';
