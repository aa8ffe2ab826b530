import { useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { languageChain, pickText } from '../../../../protocol';
import { ASK } from '../../foundation/permissions';
import { useGetLiveChatPurposesQuery } from '../../foundation/api';

export interface NamedPurpose {
  key: string;
  name: string;
}

/** Purposes that rest on consent, in the reader's language; none for who may not see purposes. */
export const usePurposeNames = (): NamedPurpose[] => {
  const { locale } = useIntl();
  const { allowedActions } = useRBAC(ASK.noticeRead);
  const { data } = useGetLiveChatPurposesQuery(undefined, {
    skip: allowedActions['canRead'] !== true,
  });
  const chain = languageChain(locale, 'en');
  return (data?.purposes ?? [])
    .filter(({ current }) => current.lawfulBasis === 'consent')
    .map(({ current: { key, texts } }) => ({
      key,
      name: (pickText(texts, chain) ?? Object.values(texts)[0])?.name ?? key,
    }));
};

/** Purposes to choose from: those that are known, and those that are seen or chosen already. */
export const withSeen = (
  known: readonly NamedPurpose[],
  seen: readonly NamedPurpose[]
): NamedPurpose[] => [
  ...new Map([...seen, ...known].map((purpose) => [purpose.key, purpose])).values(),
];
