export { mailMessage } from './mail-message';
