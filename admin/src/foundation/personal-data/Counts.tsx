import { Typography } from '@strapi/design-system';
import type { StoreCount } from '../../../../protocol';
import { useText } from '../i18n';
import { useCountText } from './storeNames';

/** What is held, category by category: "3 chats, 41 messages, 1 consent". */
export const Counts = ({ counts }: { counts: readonly StoreCount[] }) => {
  const t = useText();
  const textOf = useCountText();
  const held = counts.filter(({ count }) => count > 0);
  return (
    <Typography textColor="neutral600" tag="p">
      {held.length === 0
        ? t('people.holdsNothing')
        : held.map(({ store, count }) => textOf(store, count)).join(', ')}
    </Typography>
  );
};
