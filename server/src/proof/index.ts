export { proofPdf } from './proof-pdf';
