import { useText } from '../i18n';
import { distinctPeople, type Names } from './names.rules';

/** Whom something is about, for a heading: "Robin Winter", "Robin Winter and 2 more". */
export const useNamed = (ids: readonly string[], names: Names): string => {
  const t = useText();
  const [first, ...more] = distinctPeople(ids, names);
  const name = (first !== undefined && names.person(first)) || t('people.nameless');
  return more.length === 0 ? name : t('names.andMore', { name, count: more.length });
};
