export { hold } from './hold';
export { holdTarget } from './hold-target';
