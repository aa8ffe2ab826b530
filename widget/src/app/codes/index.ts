/** What error codes mean for a client. */
export { isCode, isFinal } from './codes';
