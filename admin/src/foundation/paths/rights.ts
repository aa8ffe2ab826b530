import { PRIVACY_PATH } from '../plugin';

export const PEOPLE_PATH = `${PRIVACY_PATH}/people`;
export const personPath = (subjectId: string): string =>
  `${PEOPLE_PATH}/${encodeURIComponent(subjectId)}`;

export const CASES_PATH = `${PRIVACY_PATH}/cases`;
export const casePath = (caseId: string): string => `${CASES_PATH}/${encodeURIComponent(caseId)}`;

export const EXPORTS_PATH = `${PRIVACY_PATH}/exports`;
export const exportPath = (exportId: string): string =>
  `${EXPORTS_PATH}/${encodeURIComponent(exportId)}`;

/** Ids are pseudonymous: they may stand in an address, unlike anything that is searched for. */
export const newExportPath = (subjectIds: readonly string[], caseId?: string): string => {
  const params = new URLSearchParams(subjectIds.map((id) => ['subject', id]));
  if (caseId !== undefined) params.set('case', caseId);
  return `${EXPORTS_PATH}/new?${params.toString()}`;
};

export const ERASURES_PATH = `${PRIVACY_PATH}/erasures`;
export const erasurePath = (erasureId: string): string =>
  `${ERASURES_PATH}/${encodeURIComponent(erasureId)}`;

interface Asked {
  subjectIds?: readonly string[];
  chatIds?: readonly string[];
  caseId?: string | undefined;
}

/** Ids are pseudonymous: they may stand in an address. */
export const newErasurePath = ({ subjectIds = [], chatIds = [], caseId }: Asked): string => {
  const params = new URLSearchParams([
    ...subjectIds.map((id) => ['subject', id]),
    ...chatIds.map((id) => ['chat', id]),
  ]);
  if (caseId !== undefined) params.set('case', caseId);
  return `${ERASURES_PATH}/new?${params.toString()}`;
};

export const HOLDS_PATH = `${PRIVACY_PATH}/holds`;
/** The list with one hold alone. */
export const holdPath = (holdId: string): string =>
  `${HOLDS_PATH}?hold=${encodeURIComponent(holdId)}`;
