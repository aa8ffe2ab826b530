export { lazyPage } from './lazyPage';

export { INBOX_PATH, PLUGIN_ID, PLUGIN_PATH, PRIVACY_PATH, SETTINGS_PATH } from './pluginId';
