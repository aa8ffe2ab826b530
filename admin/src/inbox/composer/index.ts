export { Footer } from './Footer';
export { useMode } from './useComposer';
