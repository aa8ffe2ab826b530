export { Card } from './Card';
export { CardSkeleton } from './CardSkeleton';
export { CodeBlock } from './CodeBlock';
export { LoadError } from './LoadError';
export { SettingsPage } from './SettingsPage';
