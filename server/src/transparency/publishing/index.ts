export { PublishingService } from './publishing.service';
export { privacyController } from './privacy.controller';
export { privacyRoutes } from './privacy.routes';
