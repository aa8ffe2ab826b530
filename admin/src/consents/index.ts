export { ConsentsPage } from './log';
export { ConsentPage } from './record';
export { EffectsPage } from './effects';
export { MaskingPage } from './masking';
export { fetchFile, saveFile } from './record';
export { recordPath } from './paths';
export { StateTag } from './StateTag';
export * from './ui';
