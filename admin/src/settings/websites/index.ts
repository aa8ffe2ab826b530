export { WebsitesPage } from './WebsitesPage';
