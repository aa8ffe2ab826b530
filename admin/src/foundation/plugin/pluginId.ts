export const PLUGIN_ID = 'live-chat';
/** Where the panel's pages of this plugin live, below Strapi's own base name. */
export const PLUGIN_PATH = `/plugins/${PLUGIN_ID}`;
export const INBOX_PATH = `${PLUGIN_PATH}/inbox`;
export const SETTINGS_PATH = `/settings/${PLUGIN_ID}`;
/** "Forms & privacy": an entry of its own in the main menu. */
export const PRIVACY_PATH = `${PLUGIN_PATH}-privacy`;
