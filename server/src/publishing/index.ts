export { PublishingService } from './publishing.service';
