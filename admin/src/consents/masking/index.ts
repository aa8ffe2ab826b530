export { MaskingPage } from './MaskingPage';
