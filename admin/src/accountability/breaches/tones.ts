import type { BreachRisk } from '../../../../protocol';
import type { Tone } from '../../foundation/ui';

export const RISKS = ['unlikely', 'risk', 'high'] as const satisfies readonly BreachRisk[];

export const RISK_TONES: Record<BreachRisk, Tone | undefined> = {
  unlikely: undefined,
  risk: 'warning',
  high: 'danger',
};
