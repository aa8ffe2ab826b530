/** Legal holds and restrictions of processing (R22). */
export { holds, type Holds } from './holds.room';
export { HoldGuard } from './hold.guard';
export { holdLifted, HoldService } from './hold.service';
