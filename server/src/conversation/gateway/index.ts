export type { Gateway } from './gateway';
export { gateway } from './gateway.room';
