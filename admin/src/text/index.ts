export { durationParts, type DurationPart } from './duration';
export { initials } from './initials';
export { splitLinks, type TextPart } from './links';
export { pagePath, webHref } from './pagePath';
export { RichText } from './RichText';
export { waitingLevel, type WaitingLevel } from './waiting';
