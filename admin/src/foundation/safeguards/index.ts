export { SafeguardNotices } from './SafeguardNotices';
