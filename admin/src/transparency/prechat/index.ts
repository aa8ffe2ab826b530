import { lazyPage } from '../../foundation/plugin';

export const FormsPage = lazyPage('FormsPage', () => import('./list/FormsPage'));
export const FormPage = lazyPage('FormPage', () => import('./builder/FormPage'));
