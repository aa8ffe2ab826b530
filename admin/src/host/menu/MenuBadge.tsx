import { attention, useAlerts } from '../../conversation/alerts';
import { useMay, ASK } from '../../foundation/permissions';
import { useText } from '../../foundation/i18n';
import { ownUnread, useConnection, useRealtime } from '../../foundation/realtime';
import { Badge } from './Badge';

const Waiting = () => {
  useConnection();
  useAlerts();
  const t = useText();
  const waiting = useRealtime((state) => state.desk.counts.queue);
  const unread = useRealtime(({ desk }) => ownUnread(desk));
  const count = useRealtime(attention);
  const texts = [
    ...(waiting > 0 ? [t('menu.badge', { count: waiting })] : []),
    ...(unread > 0 ? [t('view.unread', { count: unread })] : []),
  ];
  return <Badge count={count} text={texts.join(' · ')} />;
};

/** Only for who answers chats: whoever may but read them is called to nothing by them. */
const MenuBadge = () => (useMay(ASK.inboxReply) === true ? <Waiting /> : null);

export default MenuBadge;
