import { Flex } from '@strapi/design-system';
import type { HoldInfo } from '../../../../protocol';
import { Fold, Tag } from '../../foundation/ui';
import { Time, useText } from '../../foundation/i18n';

/** What a hold has stopped, and what waits for its end. */
export const BlockedList = ({ hold }: { hold: Pick<HoldInfo, 'blocked' | 'waiting'> }) => {
  const t = useText();
  const { blocked, waiting } = hold;
  if (blocked.length === 0 && waiting === 0) return t('holds.blockedNothing');
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      {waiting > 0 && <Tag $tone="warning">{t('holds.waiting', { count: waiting })}</Tag>}
      {blocked.length > 0 && (
        <Fold title={t('holds.blockedCount', { count: blocked.length })}>
          <ul>
            {[...blocked].reverse().map(({ at, what, count }, index) => (
              <li key={index}>
                <Time at={at} style="full" /> · {t(`holdBlocked.${what}`, { count })}
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </Flex>
  );
};
