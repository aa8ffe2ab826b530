import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { RetentionPreview } from '../../../../protocol';
import { Time, useText } from '../../foundation/i18n';

const List = styled.ul`
  color: ${({ theme }) => theme.colors.neutral800};
  display: flex;
  flex-direction: column;
  font-size: 1.4rem;
  gap: 0.6rem;
  line-height: 2rem;
  list-style: disc;
  padding-inline-start: 2rem;
`;

type Count = RetentionPreview['counts'][number];

/** How much of a category would go, what stays for a reason, and how old the oldest is. */
export const DueFacts = ({ count: { due, held, oldest } }: { count: Count }) => {
  const t = useText();
  return (
    <>
      {t('keep.dueCount', { count: due })}
      {held > 0 && ` · ${t('keep.heldCount', { count: held })}`}
      {oldest !== undefined && (
        <>
          {' · '}
          {t('keep.oldest')} <Time at={oldest} style="full" />
        </>
      )}
    </>
  );
};

/** What a run would erase, category by category. */
export const DueList = ({ counts }: { counts: readonly Count[] }) => {
  const t = useText();
  return (
    <List>
      {counts.map((count) => (
        <li key={count.key}>
          <Typography fontWeight="bold">{t(`keepKey.${count.key}`)}</Typography>{' '}
          <DueFacts count={count} />
        </li>
      ))}
    </List>
  );
};
