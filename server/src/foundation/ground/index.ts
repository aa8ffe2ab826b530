/** What every room stands on: the host, its database, the configuration. */
export { ground, type Ground } from './ground.room';
export { ownPackage } from './own-package';
