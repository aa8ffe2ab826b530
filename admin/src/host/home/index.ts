export { DueWidget } from './DueWidget';
export { WaitingWidget } from './WaitingWidget';
