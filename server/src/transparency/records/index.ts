export { records } from './records.room';
