import type { Author } from '../../../../../protocol';
import type { ChatSlice } from '../../../foundation/realtime';
import { ConsentCard, type cardStates } from '../consent';
import { AnswerMark, deliveryOf, isTelling } from '../reach';
import { DayLine } from './DayLine';
import type { Entry } from './entries';
import { EventLine } from './EventLine';
import { Group } from './Group';

type Circumstances = Parameters<typeof deliveryOf>[1];

interface EntryLineProps {
  entry: Entry;
  cards: ReturnType<typeof cardStates>;
  nameOf: (author: Author) => string;
  faceOf: (author: Author) => string | undefined;
  purposeName: (purpose: string) => string;
  masked: ChatSlice['masked'];
  onRedact: ((seq: number) => void) | undefined;
  /** The newest answer that was given here; none while another one is on its way. */
  lastOwn: number | undefined;
  circumstances: Circumstances;
}

/** Where the last answer of a group is: told under the newest one, and under those that it is worth telling of. */
const footOf = (
  entry: Extract<Entry, { type: 'group' }>,
  lastOwn: number | undefined,
  circumstances: Circumstances
) => {
  const own = entry.messages.some((message) => message.seq === lastOwn);
  const last = entry.messages.at(-1);
  const answer = entry.author.kind === 'agent' && !entry.note ? last : undefined;
  const delivery = answer && deliveryOf(answer, circumstances);
  return delivery && (own || isTelling(delivery)) ? <AnswerMark delivery={delivery} /> : undefined;
};

/** One entry of a conversation, as what it is. */
export const EntryLine = (props: EntryLineProps) => {
  const { entry, cards, nameOf, faceOf, purposeName, masked, onRedact } = props;
  if (entry.type === 'day') return <DayLine at={entry.at} />;
  if (entry.type === 'event') return <EventLine event={entry.event} purposeName={purposeName} />;
  if (entry.type === 'card') {
    const { event } = entry;
    const state = cards.get(event.seq) ?? { answer: 'open', changed: false };
    return <ConsentCard event={event} state={state} name={nameOf(event.author)} />;
  }
  return (
    <Group
      author={entry.author}
      name={nameOf(entry.author)}
      face={faceOf(entry.author)}
      note={entry.note}
      messages={entry.messages}
      masked={masked}
      onRedact={onRedact}
      foot={footOf(entry, props.lastOwn, props.circumstances)}
    />
  );
};
