export { ConsentsPage } from './log';
export { ConsentPage } from './record';
export { RequestsPage } from './requests';
export { EffectsPage } from './effects';
export { MaskingPage } from './masking';
