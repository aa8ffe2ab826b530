export { MenuIcon, PrivacyIcon } from './MenuIcon';
