export { HoldGuard } from './hold.guard';
