import { lazy } from 'react';

/** Pages of those who answer people's requests; each is loaded when it is opened. */
const search = () => import('./search');
const person = () => import('./person');
const cases = () => import('./cases');
const exports = () => import('./exports');
const processing = () => import('./processing');
const settings = () => import('./settings');

export const PeoplePage = lazy(() => search().then((file) => ({ default: file.PeoplePage })));
export const PersonPage = lazy(() => person().then((file) => ({ default: file.PersonPage })));
export const CasesPage = lazy(() => cases().then((file) => ({ default: file.CasesPage })));
export const CasePage = lazy(() => cases().then((file) => ({ default: file.CasePage })));
export const ExportsPage = lazy(() => exports().then((file) => ({ default: file.ExportsPage })));
export const ExportPage = lazy(() => exports().then((file) => ({ default: file.ExportPage })));
export const NewExportPage = lazy(() =>
  exports().then((file) => ({ default: file.NewExportPage }))
);
export const ProcessingPage = lazy(() =>
  processing().then((file) => ({ default: file.ProcessingPage }))
);
export const SubjectSettingsPage = lazy(() =>
  settings().then((file) => ({ default: file.SubjectSettingsPage }))
);

/** Parts of these pages that other pages of "Forms & privacy" are made of, too. */
export * from './ui';
export { DueText } from './cases/DueText';
export { useCaseOf } from './cases/useCaseOf';
export { OthersCard } from './others';
export { casePath, CASES_PATH, chatPath, PEOPLE_PATH, personPath } from './paths';
export { scopeIn } from './scope';
