export { runExport, type RunOptions, type RunResult } from './run-export';
