import { useCallback } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router-dom';
import type { DeskView } from '../../../protocol';
import { INBOX_PATH } from '../pluginId';
import { VIEWS } from '../realtime';

const isView = (value: string | null): value is DeskView => VIEWS.some((view) => view === value);

/** View and chat as they stand in the address, so that both can be linked to. Nothing else stands there. */
export const useInboxAddress = () => {
  const { chatId } = useParams();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const asked = search.get('view');
  const view: DeskView = isView(asked) ? asked : 'waiting';

  const linkTo = useCallback((id: string) => `${INBOX_PATH}/${id}?view=${view}`, [view]);
  return {
    chatId,
    view,
    linkTo,
    toChat: (id: string) => navigate(linkTo(id)),
    toList: () => navigate(`${INBOX_PATH}?view=${view}`),
    toView: (next: DeskView) =>
      navigate(`${INBOX_PATH}${chatId === undefined ? '' : `/${chatId}`}?view=${next}`),
  };
};
