import { useCallback, useEffect } from 'react';
import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router-dom';
import { INBOX_PATH } from '../../foundation/plugin';
import { BEHIND, isBehind } from '../rows';
import type { Layout } from './layout';
import { isInboxView, type InboxView } from './views';

const DETAILS = 'details';

const listAt = (view: InboxView) => `${INBOX_PATH}?view=${view}`;
const chatAt = (id: string, view: InboxView, details = false) =>
  `${INBOX_PATH}/${id}?view=${view}${details ? `&${DETAILS}` : ''}`;

/**
 * View, chat and pane as they stand in the address, so that they can be linked to and the browser's Back leads one pane
 * back. Nothing else stands there.
 */
export const useInboxAddress = (layout: Layout) => {
  const { chatId } = useParams();
  const [search] = useSearchParams();
  const { state } = useLocation() as { state: unknown };
  const navigate = useNavigate();
  const asked = search.get('view');
  const view: InboxView = isInboxView(asked) ? asked : 'home';
  const details = chatId !== undefined && search.has(DETAILS);
  const narrow = layout === 'narrow';

  // A link, a notice or another layout has led here: where only one pane fits, the list is put behind the chat.
  useEffect(() => {
    if (!narrow || chatId === undefined || isBehind(state)) return;
    navigate(listAt(view), { replace: true });
    navigate(chatAt(chatId, view), { state: BEHIND });
    if (details) navigate(chatAt(chatId, view, true), { state: BEHIND });
  }, [narrow, chatId, state, view, details, navigate]);

  const linkTo = useCallback((id: string) => chatAt(id, view), [view]);
  const back = (otherwise: string) =>
    isBehind(state) ? navigate(-1) : navigate(otherwise, { replace: true });
  return {
    chatId,
    view,
    details,
    linkTo,
    /** From one chat to another; where one pane takes the place of another, the list stays behind it. */
    toChat: (id: string, next: InboxView = view) =>
      navigate(chatAt(id, next), {
        state: narrow || chatId === undefined ? BEHIND : null,
        replace: narrow && chatId !== undefined,
      }),
    toList: () => back(listAt(view)),
    toView: (next: InboxView) =>
      navigate(chatId === undefined ? listAt(next) : chatAt(chatId, next), {
        state,
        replace: narrow,
      }),
    openDetails: () =>
      chatId !== undefined && navigate(chatAt(chatId, view, true), { state: BEHIND }),
    closeDetails: () => chatId !== undefined && back(chatAt(chatId, view)),
  };
};
