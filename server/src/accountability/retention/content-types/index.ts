export { retentionRun } from './retention-run';
