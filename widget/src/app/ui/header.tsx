import { useWidget } from './context';
import { Icon } from './icon';
import { Menu } from './menu';
import { useAnswerer } from './use-answerer';

const initials = (name: string): string =>
  name
    .split(/\s+/, 2)
    .map((word) => /^./u.exec(word)?.[0] ?? '')
    .join('');

export const Header = () => {
  const { t, chat, state } = useWidget();
  const { title, line } = useAnswerer();
  const agent = state.chat?.agentName;
  return (
    <header class="header" part="header">
      <span class="avatar" aria-hidden="true">
        {agent ? initials(agent) : <Icon name="chat" />}
      </span>
      <div class="who">
        <h2 dir="auto">{title}</h2>
        <p dir="auto">{line}</p>
      </div>
      <Menu />
      <button class="tool" aria-label={t('minimise')} onClick={() => chat.minimise()}>
        <Icon name="down" />
      </button>
    </header>
  );
};
