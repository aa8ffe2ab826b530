import type { ChatDetails } from '../../../../../protocol';
import { useText } from '../../../foundation/i18n';
import type { Timeline } from '../../../foundation/realtime';
import { cardStates, cardText } from '../consent';

/** What became of the consent cards of an ended chat. */
export const CardFacts = ({ chat, timeline }: { chat: ChatDetails; timeline: Timeline }) => {
  const t = useText();
  const cards = cardStates(timeline.events, chat.consents);
  return (
    <>
      {timeline.events.map(({ seq, data }) => {
        const state = cards.get(seq);
        return data?.type === 'consent_card' && state ? (
          <div key={seq}>
            <dt>{t('consent.card', { purpose: data.name })}</dt>
            <dd>{cardText(t, state)}</dd>
          </div>
        ) : null;
      })}
    </>
  );
};
