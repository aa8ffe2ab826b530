import { useWidget } from '../kit';

/** The header's two lines: who the visitor writes to, and who answers. */
export const useAnswerer = (): { title: string; line: string } => {
  const { t, state } = useWidget();
  const { config, chat, available } = state;
  const title = config?.form.title ?? t('name');
  if (chat?.status === 'ended') return { title, line: t('ended') };
  if (chat?.agentName)
    return { title, line: t(chat.agentAway ? 'agentAway' : 'answers', chat.agentName) };
  if (chat && chat.status !== 'offline' && available) return { title, line: t('waiting') };
  return { title, line: config || chat ? t(available ? 'online' : 'away') : '' };
};
