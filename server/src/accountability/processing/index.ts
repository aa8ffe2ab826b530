export { processingCsv, processingPdf } from './processing-files';
export { ProcessingService } from './processing.service';
export { processingController } from './processing.controller';
