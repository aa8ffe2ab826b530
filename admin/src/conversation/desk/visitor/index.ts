export { VisitorPanel } from './VisitorPanel';
export { VisitorSkeleton } from './VisitorSkeleton';
