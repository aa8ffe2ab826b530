export { PurposeService } from './purpose.service';
export * as purposeContentTypes from './content-types';
