import { Typography } from '@strapi/design-system';
import type { AgentPresence } from '../../../../../protocol';
import { useText } from '../../../foundation/i18n';
import { useRealtime } from '../../../foundation/realtime';

/** Which colleagues look at this chat right now. */
export const Viewers = ({ viewers }: { viewers: readonly AgentPresence[] }) => {
  const t = useText();
  const me = useRealtime((state) => state.desk.me?.id);
  const others = viewers.filter((viewer) => viewer.id !== me);
  const [first, second] = others;
  if (!first) return null;
  const text =
    others.length > 2
      ? t('chat.viewerMany', { name: first.name, count: others.length - 1 })
      : second
        ? t('chat.viewerTwo', { first: first.name, second: second.name })
        : t('chat.viewerOne', { name: first.name });
  return (
    <Typography variant="pi" textColor="warning700" fontWeight="bold" role="status">
      {text}
    </Typography>
  );
};
