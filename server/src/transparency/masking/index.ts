/** What is masked before it is stored; receivers are saved together with it. */
export { masking } from './masking.room';
export { PrivacySettingsStore } from './privacy-settings';
export { assertMayChange } from './masking.rights';
export { settingsChange } from './masking.audit';
