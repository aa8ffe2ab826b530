/** How answers reach visitors who are not there, and what became of them. */
export { AnswerMark } from './AnswerMark';
export { deliveryOf, isTelling, type Delivery } from './deliveryOf';
export { ReachLine } from './ReachLine';
