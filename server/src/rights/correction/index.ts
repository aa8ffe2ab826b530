export { CorrectionService } from './correction.service';
