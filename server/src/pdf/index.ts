export { newDocument, type DocumentInfo } from './document';
export { isRtl } from './direction.rules';
export { Pages, type Style } from './pages';
