/** "My data": fetched when somebody opens it. The page of its own begins in `page.tsx`. */
export { Panel } from './panel';
export { MailButton, MailItem } from './transcript';
