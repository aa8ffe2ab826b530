export { ErasuresPage } from './ErasuresPage';
