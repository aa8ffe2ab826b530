/** Help with breaches: register, clock, and who is affected. */
export { BreachService } from './breach.service';
export { affectedCsv } from './affected-file';
export * as breachContentTypes from './content-types';
export { breachesController } from './breaches.controller';
