export { FormsPage } from './list/FormsPage';
export { FormPage } from './builder/FormPage';
