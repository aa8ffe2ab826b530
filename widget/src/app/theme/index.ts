/** Light or dark by the website's word instead of the device's. Loaded where a website says so. */
export { followTheme } from './theme';
export { inScheme } from './scheme';
