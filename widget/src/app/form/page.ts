import type { Answers, PrechatField } from '../../../../protocol/transparency/prechat';
import { VISITOR_LENGTHS } from '../../../../protocol/foundation/limits';
import { readablePath } from '../../../../protocol/foundation/path';
import { cleanText } from '../../../../protocol/foundation/text';

/** What a form may know of the page around it. */
export interface Page {
  origin: string;
  /** As people write it: {@link readablePath}. */
  pathname: string;
  /** Query of the address; parameters that a hidden field names are all that is read of it. */
  search: string;
  title: string;
  language: string;
}

export const currentPage = (): Page => ({
  origin: location.origin,
  pathname: readablePath(location.pathname),
  search: location.search,
  title: document.title,
  language: document.documentElement.lang || navigator.language,
});

const read = ({ source }: PrechatField, page: Page): string => {
  switch (source?.from) {
    case 'query':
      return new URLSearchParams(page.search).get(source.name ?? '') ?? '';
    case 'path':
      return page.pathname;
    case 'language':
      return page.language;
    default:
      return '';
  }
};

/** Values of hidden fields, as the page has them now. */
export const hiddenValues = (fields: readonly PrechatField[], page: Page): Answers =>
  Object.fromEntries(
    fields
      .filter(({ type }) => type === 'hidden')
      .map((field) => [field.key, cleanText(read(field, page)).slice(0, VISITOR_LENGTHS.answer)])
  );

/** Those hidden fields on which it depends whether another field is shown. The rest is not even looked at. */
export const conditionValues = (fields: readonly PrechatField[], page: Page): Answers => {
  const named = new Set(fields.flatMap(({ showIf }) => (showIf ?? []).map(({ field }) => field)));
  return hiddenValues(
    fields.filter(({ key }) => named.has(key)),
    page
  );
};
