export { PurposeService } from './purpose.service';
export { purposes } from './purposes.room';
