/** What is erased by time. */

export { Protection } from './protection';
export { RetentionSettingsStore } from './retention-settings';
export { RetentionService } from './retention.service';
export { CRON_RULE } from './retention.rules';
export { RunStore } from './run.store';
export { createTasks } from './tasks';

export { keepingRoutes } from './keeping.routes';
export { retentionController } from './retention.controller';
export * as retentionContentTypes from './content-types';
