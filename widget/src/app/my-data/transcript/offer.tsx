import { useEffect, useState } from 'preact/hooks';
import { usePanel, useWidget } from '../../kit';
import { useSay } from '../use-say';
import { canMail, mailOf } from './mails';

/** Sends the mail and shows its code; nothing while it is not known that there is an address, or when there is none. */
const useOffer = () => {
  const { chat, state, language } = useWidget();
  const { show } = usePanel();
  const say = useSay();
  const [able, setAble] = useState(false);
  const chatId = state.chat?.chatId;
  useEffect(() => {
    let mounted = true;
    void canMail(chat, chat.languages).then((can) => mounted && setAble(can));
    return () => void (mounted = false);
  }, []);
  if (!say || !able || chatId === undefined) return undefined;
  const send = (): void => {
    void mailOf(chat, chatId, language).send();
    show('mail');
  };
  return { say, send };
};

/** In the menu. Stands last there: it comes a moment later, and must not move what is about to be pressed. */
export const MailItem = ({ close }: { close(): void }) => {
  const offer = useOffer();
  if (!offer) return null;
  return (
    <li>
      <button
        onClick={() => {
          close();
          offer.send();
        }}
      >
        {offer.say('transcript')}
      </button>
    </li>
  );
};

/** Beside the buttons that save and print. */
export const MailButton = () => {
  const offer = useOffer();
  if (!offer) return null;
  return (
    <button class="secondary" onClick={offer.send}>
      {offer.say('transcriptShort')}
    </button>
  );
};
