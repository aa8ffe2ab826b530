import { languageChain } from '../../../protocol/foundation/localized';
import { lookFor, type FormLook } from '../../../protocol/transparency/look';
import type { Look, Options } from '../contract';
import { chooseLanguage } from '../language';

declare global {
  var LOOK: (forms: readonly FormLook[]) => (given: Options, language: string) => Look;
}

/**
 * How the launcher looks with the form of this page. The server sends it with the loader where forms have looks of their
 * own, and only then (`assets.ts`); it chooses as the server will when the window is opened.
 */
LOOK =
  (forms) =>
  ({ form, department }, language) => {
    const wanted = [language, ...navigator.languages];
    return lookFor(forms, form, {
      page: location.pathname,
      department,
      languages: languageChain([chooseLanguage(wanted), ...wanted].join(), 'en'),
    });
  };
