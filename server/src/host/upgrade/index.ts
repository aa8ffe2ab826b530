/** From one version of the plugin's data to the next, and never back. */
export { DatabaseTooNew } from './database-too-new';
export type { Place } from './lock';
export { MIGRATIONS } from './migrations';
export { shapeOf } from './shape';
export { Upgrade } from './upgrade.service';
export type { Migration, MigrationContext, Moment, UpgradeRecord } from './upgrade.types';
