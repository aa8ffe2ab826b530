export { AskConsent } from './AskConsent';
export { cardStates, purposeNames, type CardState } from './cardStates';
export { cardText } from './cardText';
export { ConsentCard } from './ConsentCard';
