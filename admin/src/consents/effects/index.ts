export { EffectsPage } from './EffectsPage';
