export { ResidencyPage } from './ResidencyPage';
