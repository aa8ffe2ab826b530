import type { PurposeDefinition } from '../../../../../protocol';
import type { Problem } from '../../../foundation/input';

/** What every part of the purpose's editor needs. */
export interface PurposeEditing {
  purpose: PurposeDefinition;
  /** The one purpose that every site has. */
  isEnquiry: boolean;
  language: string;
  disabled: boolean;
  problems: readonly Problem[];
  change: (next: Partial<PurposeDefinition>) => void;
}

export const purposeControlId = (part: string) => `purpose-${part.replaceAll('.', '-')}`;
