import { lazy } from 'react';

/** Pages of those who erase and hold back; each is loaded when it is opened. */
const list = () => import('./list');
const preview = () => import('./preview');
const one = () => import('./one');
const holds = () => import('./holds');

export const ErasuresPage = lazy(() => list().then((file) => ({ default: file.ErasuresPage })));
export const NewErasurePage = lazy(() =>
  preview().then((file) => ({ default: file.NewErasurePage }))
);
export const ErasurePage = lazy(() => one().then((file) => ({ default: file.ErasurePage })));
export const HoldsPage = lazy(() => holds().then((file) => ({ default: file.HoldsPage })));

/** Parts of them that stand on pages about people, their requests and chats. */
export { CorrectDialog } from './correct/CorrectDialog';
export { HoldsNote } from './holds/HoldsNote';
export { PlaceHoldDialog } from './holds/PlaceHoldDialog';
export { CaseErasuresCard } from './parts/CaseErasuresCard';
export { PersonErasures } from './parts/PersonErasures';
export { useErasures } from './list/useErasures';
export { newErasurePath, erasurePath, ERASURES_PATH } from './paths';
export { unrestricted } from './rules/holds';
export { useRights } from './ui';
