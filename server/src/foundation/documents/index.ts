export { newDocument, type DocumentInfo } from './document';
export { missingFonts, type OptionalFont } from './font-files';
export { isRtl } from './direction.rules';
export { Pages, type Style } from './pages';
export { guarded } from './csv-guard.rules';
