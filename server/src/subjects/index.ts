export { CaseLookup } from './case-lookup';
export { maskedPreview, maskedRecord, maskedSuggestion } from './disclosure.rules';
export { LinkService, type Principal } from './link.service';
export { MailQuota, type MailPurpose } from './mail-quota';
export { MyDataService } from './my-data.service';
export { SavedSearches } from './saved-searches';
export { NOTHING_HIDDEN, SearchService, type Hidden } from './search.service';
export { CorrectionService, type CorrectionDeps } from './correction.service';
