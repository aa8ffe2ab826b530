/** The only place that knows the quirks of Strapi and the databases. */
export { isTracked, makeOwnFolder } from './own-folder';
export { systemClock, type Clock } from './clock';
export { contentType, personal, type OwnContentType } from './content-type';
export { addressKeyOf, FORGEABLE_ADVICE, hasForgeableAddresses } from './address';
export {
  readIdentity,
  readStandings,
  sessionOfRequest,
  type AdminIdentity,
  type AdminStanding,
} from './admin-session';
export {
  isOutage,
  isTransient,
  isUniqueViolation,
  openDatabase,
  retryTransient,
  toMillis,
  toMillisOrUndefined,
  withConnection,
  type Database,
  type DatabaseClient,
} from './database';
export { publicAddress, warnOfGuessedAddress } from './public-address';
export { logDefect, toLiveChatError } from './defects';
export { DatabaseAway, outlast, surviveBrokenConnections } from './outage';
export { enableWal, readDurability } from './durability';
export { ownTables, readEncoding, settleEncoding } from './encoding';
export { isUnstorable, unstorable, type TextProblem } from './encoding.rules';
export { hashToken, newId, newReference, newSortedId, newToken, sha256Hex } from './ids';
export { asksForOwnType, holdsOwnType, isOwnType, relationsToOwn } from './own-types.rules';
export { isListedOrigin, isPanelOrTool, isSameOrigin, type OriginClaim } from './origin.rules';
export { needs, needsOneOf, policies, registerPermissions } from './permissions';
export { OWN_FOLDERS, type Surroundings } from './folder.rules';
export { assertSafeFolders, realPath } from './folders';
export { secretProblem } from './secret.rules';

export { RateLimiter } from './rate-limiter';
export { takeToken, type Bucket } from './rate.rules';
export { containing } from './like';
export { maskedAnswer, maskedText } from './masked-answer.rules';
export { emailSpellings, KeyedHash, normalEmail } from './keyed-hash';
export { mailFailure, type MailFailure } from './mail-failure.rules';
export { MailError, sendMail, type Mail, type MailFile } from './mail';
export { SettingsStore } from './settings-store';
export { StoredValue } from './stored-value';
export { type LiveChatConfig, config } from './config';
export { FALLBACK_LANGUAGE } from './fallback-language';
