export { BREACHES_PATH, breachPath, NEW_BREACH } from './accountability';
export { chatPath } from './conversation';
export {
  casePath,
  CASES_PATH,
  ERASURES_PATH,
  erasurePath,
  EXPORTS_PATH,
  exportPath,
  holdPath,
  HOLDS_PATH,
  newErasurePath,
  newExportPath,
  PEOPLE_PATH,
  personPath,
} from './rights';
export { scopeIn } from './scopeIn';
export {
  FORMS_PATH,
  LOG_PATH,
  logPath,
  PURPOSES_PATH,
  recordPath,
  WEBHOOKS_PATH,
} from './transparency';
