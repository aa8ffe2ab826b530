import { ownZone, type SubjectFilter } from '../../../../protocol';
import { useLanguageName, useText } from '../../foundation/i18n';
import type { FilterKey } from './filter';
import { useOptions } from './useOptions';

/** A condition in words: "Language: German". */
export const useChipText = () => {
  const t = useText();
  const languageName = useLanguageName();
  const { agents, departments, purposes } = useOptions();
  const named = (all: readonly { value: string; label: string }[], value: string) =>
    all.find((one) => one.value === value)?.label ?? value;

  const valueOf = (filter: SubjectFilter, key: FilterKey): string => {
    const value = String(filter[key] ?? '');
    if (key === 'agentId') return named(agents, value);
    if (key === 'departmentId') return named(departments, value);
    if (key === 'purpose') return named(purposes, value);
    if (key === 'language') return languageName(value);
    if (key === 'status' && filter.status) return t(`chatStatus.${filter.status}`);
    if (key === 'consentState' && filter.consentState)
      return t(`consentState.${filter.consentState}`);
    return value;
  };
  return (filter: SubjectFilter, key: FilterKey): string =>
    key === 'openCase' || key === 'held'
      ? t(`people.filter.${key}`)
      : t('people.chip', {
          name: t(`people.filter.${key}`, { zone: ownZone() }),
          value: valueOf(filter, key),
        });
};
