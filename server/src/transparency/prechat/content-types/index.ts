export { prechatForm } from './prechat-form';
