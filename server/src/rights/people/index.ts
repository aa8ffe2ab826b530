export { people, type People } from './people.room';
export { LinkStore } from './link.store';
export { assertDecided, shownOthers, type Hides } from './others.rules';
export { PeopleService } from './people.service';
export { mailbox } from './suggestion.rules';
export { idOf, meantAddress, assertCaseShown, assertWhole } from './people-access';
export { maskedSuggestion, maskedPreview, maskedRecord } from './disclosure.rules';
