export { ConsentsPage } from './log';
export { ConsentPage } from './record';
export { EffectsPage } from './effects';
export { MaskingPage } from './masking';
export { recordPath } from './paths';
export { StateTag } from './StateTag';
export * from './ui';
