export { TranscriptCard } from './TranscriptCard';
