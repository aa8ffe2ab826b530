/** Clock and back-off. */
export { backOff } from './back-off';
export { systemClock, type Clock } from './clock';
