import type { Conversation } from '../conversation';
import type { Plan, Planned } from '../foundation/house';
import { consent } from './consent';
import { masking } from './masking';
import { notice } from './notice';
import { prechat } from './prechat';
import { publishing } from './publishing';
import { purposes } from './purposes';
import { receivers } from './receivers';
import { records } from './records';
import { statements } from './statements';
import { widget } from './widget';

/** What visitors are told and asked (Art 12–14, 6, 7). */
export const transparency = (below: Plan<Conversation>) =>
  below
    .and(purposes)
    .and(masking)
    .and(prechat)
    .and(notice)
    .and(consent)
    .and(receivers)
    .and(statements)
    .and(widget)
    .and(publishing)
    .and(records);

export type Transparency = Planned<ReturnType<typeof transparency>>;
