export { residencyController } from './residency.controller';
export { ResidencyService } from './residency.service';
