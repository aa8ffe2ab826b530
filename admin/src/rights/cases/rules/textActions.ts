import type { CaseAction } from '../../../../../protocol';

/** Actions that ask for one text and nothing else. */
export const TEXT_ACTIONS = [
  'waive_identity',
  'pause',
  'complete',
  'withdraw',
  'reopen',
  'note',
  'log_received',
] as const;
export type TextAction = (typeof TEXT_ACTIONS)[number];

export const isTextAction = (type: string): type is TextAction =>
  TEXT_ACTIONS.some((one) => one === type);

/** A case can be completed without further words; everything else is worth a reason. */
export const isOptional = (type: TextAction): boolean => type === 'complete';

/** As long as a letter; the others are a few lines. */
export const isLong = (type: TextAction): boolean => type === 'note' || type === 'log_received';

export const textAction = (type: TextAction, text: string): CaseAction => {
  switch (type) {
    case 'waive_identity':
    case 'pause':
    case 'reopen':
      return { type, reason: text };
    case 'complete':
    case 'withdraw':
      return { type, note: text };
    case 'note':
    case 'log_received':
      return { type, text };
  }
};
