export { ConsentPage } from './ConsentPage';
export { fetchFile, saveFile } from './proof';
