import type { BreachDraft, BreachProblems } from './breach';

/** What each part of the editor is handed. */
export interface BreachPart {
  draft: BreachDraft;
  problems: BreachProblems;
  disabled: boolean;
  onChange: (part: Partial<BreachDraft>) => void;
}
