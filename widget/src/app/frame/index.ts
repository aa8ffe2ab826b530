/** The frame and launcher that the loader drew. */
export { applyBrand } from './brand';
export { focusInside } from './focus';
export { showLauncher } from './launcher';
export { keepKeys } from './keys';
