import type { CaseDetails } from '../../../../../protocol';

/** What each dialog of a request is handed. */
export interface DialogProps {
  details: CaseDetails;
  onClose: () => void;
}
