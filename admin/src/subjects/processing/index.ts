export { ProcessingPage } from './ProcessingPage';
