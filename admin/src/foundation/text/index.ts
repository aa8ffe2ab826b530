export { durationParts, type DurationPart } from './duration';
export { initials } from './initials';
export { pagePath, webHref } from './pagePath';
export { RichText } from './RichText';
export { waitingLevel, type WaitingLevel } from './waiting';
export { endOf, isId } from './ids';
