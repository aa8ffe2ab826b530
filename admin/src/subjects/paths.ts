import { INBOX_PATH, PRIVACY_PATH } from '../pluginId';

export const PEOPLE_PATH = `${PRIVACY_PATH}/people`;
export const personPath = (subjectId: string): string =>
  `${PEOPLE_PATH}/${encodeURIComponent(subjectId)}`;

export const CASES_PATH = `${PRIVACY_PATH}/cases`;
export const casePath = (caseId: string): string => `${CASES_PATH}/${encodeURIComponent(caseId)}`;

export const EXPORTS_PATH = `${PRIVACY_PATH}/exports`;
export const exportPath = (exportId: string): string =>
  `${EXPORTS_PATH}/${encodeURIComponent(exportId)}`;

export const chatPath = (chatId: string): string => `${INBOX_PATH}/${encodeURIComponent(chatId)}`;

/** Ids are pseudonymous: they may stand in an address, unlike anything that is searched for. */
export const newExportPath = (subjectIds: readonly string[], caseId?: string): string => {
  const params = new URLSearchParams(subjectIds.map((id) => ['subject', id]));
  if (caseId !== undefined) params.set('case', caseId);
  return `${EXPORTS_PATH}/new?${params.toString()}`;
};
