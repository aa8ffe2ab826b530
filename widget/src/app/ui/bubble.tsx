import type { Message } from '../timeline';
import { useWidget } from '../kit';
import { Body } from './body';
import { Delivery } from './delivery';
import { Masked } from './masked';

/** One message: the visitor's at the end side, answers at the start side. */
export const Bubble = ({ message, seen }: { message: Message; seen: boolean }) => {
  const { t, time, full } = useWidget();
  const { own, first, last, at, entry, body, about } = message;
  const name = own ? t('you') : (message.name ?? t('team'));
  const side = own ? 'own' : 'other';
  const showMeta = last || seen || entry?.state === 'failed';
  return (
    <div
      class={`message ${side}${first ? ' first' : ''}${last ? ' last' : ''}`}
      part={'message ' + side}
    >
      <span class={own || !first ? 'vh' : 'name'}>{name}</span>
      <div class="bubble" part={`bubble bubble-${side}`} title={full(at)}>
        {about && <p class="about">{t('answerTo', about)}</p>}
        <Body text={body} />
      </div>
      <div class={showMeta ? 'meta' : 'vh'}>
        <time dateTime={new Date(at).toISOString()}>{time(at)}</time>
        {own && <Delivery message={message} seen={seen} />}
      </div>
      {own && <Masked id={message.key} />}
    </div>
  );
};
