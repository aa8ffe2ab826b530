export { ChangeList } from './ChangeList';
export { compareFacts, type Change, type Fact } from './compare';
export { ConflictNote } from './ConflictNote';
export * from './controls';
export { EditorPage } from './EditorPage';
export { FormDialog } from './FormDialog';
export { suggestFormKey, suggestKey } from './keys';
export { LanguageBar } from './LanguageBar';
export {
  anyText,
  directionOf,
  OFFERED,
  partOf,
  sortLanguages,
  otherOf,
  sourceOf,
  toTag,
  withText,
  type Source,
} from './languages';
export { LeaveGuard } from './LeaveGuard';
export { lineDiff, linesOf, type DiffLine } from './lineDiff';
export { Mark } from './Mark';
export { MaterialChoice } from './MaterialChoice';
export { MissingList, type MissingItem } from './MissingList';
export { Note } from './Note';
export { PressButton } from './PressButton';
export { ProblemList, type ProblemItem } from './ProblemList';
export { problemAt, problemsBelow, problemsOf, type Problem } from './problems';
export { isConflict, restText } from './restText';
export { same } from './same';
export type { Say } from './say';
export { Segments } from './Segments';
export { useDraft, type Saved } from './useDraft';
export { useFocusPlace } from './useFocusPlace';
export { useLatestAnswer } from './useLatestAnswer';
export { useMay } from './useMay';
export { useSaveKey } from './useSaveKey';
export { useSay } from './useSay';
