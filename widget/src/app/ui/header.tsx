import { useState } from 'preact/hooks';
import { Icon, useWidget } from '../kit';
import { Menu } from './menu';
import { useAnswerer } from './use-answerer';

const initials = (name: string): string =>
  name
    .split(/\s+/, 2)
    .map((word) => /^./u.exec(word)?.[0] ?? '')
    .join('');

/** The address of an image in the CMS's media library, below its path prefix; from anywhere else none is shown. */
const logoAddress = (path: string | undefined, server: string): string | undefined =>
  path && /^\/uploads\/[\w.-]+$/.test(path) ? server + path : undefined;

/** The form's logo, or who answers. An image that does not come leaves no hole. */
const Avatar = () => {
  const { chat, state } = useWidget();
  const logo = logoAddress(state.config?.appearance.logo, chat.server);
  const [missing, setMissing] = useState<string>();
  const agent = state.chat?.agentName;
  if (logo && logo !== missing) {
    return (
      <img
        class="avatar"
        src={logo}
        alt=""
        referrerPolicy="no-referrer"
        onError={() => setMissing(logo)}
      />
    );
  }
  return (
    <span class="avatar" aria-hidden="true">
      {agent ? initials(agent) : <Icon name="chat" />}
    </span>
  );
};

export const Header = () => {
  const { t, chat } = useWidget();
  const { title, line } = useAnswerer();
  return (
    <div class="header" part="header">
      <Avatar />
      <div class="who">
        <h2 dir="auto">{title}</h2>
        <p dir="auto">{line}</p>
      </div>
      <Menu />
      <button class="tool" aria-label={t('minimise')} onClick={() => chat.minimise()}>
        <Icon name="down" />
      </button>
    </div>
  );
};
