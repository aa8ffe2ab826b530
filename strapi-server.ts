import server from './server/src';
import type { LiveChatServer } from './server/src/public';

const plugin: LiveChatServer = server;

export default plugin;
export type * from './server/src/public';
