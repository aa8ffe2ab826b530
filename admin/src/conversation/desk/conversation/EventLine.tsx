import { styled } from 'styled-components';
import type { ChatEvent } from '../../../../../protocol';
import { Time, useText } from '../../../foundation/i18n';
import { eventText } from './eventText';

const Line = styled.p`
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.2rem;
  line-height: 1.6rem;
  margin: 1rem auto;
  max-width: 90%;
  overflow-wrap: anywhere;
  text-align: center;
`;

interface EventLineProps {
  event: ChatEvent;
  purposeName: (purpose: string) => string;
}

/** Something that happened to the chat, in small grey. */
export const EventLine = ({ event, purposeName }: EventLineProps) => {
  const t = useText();
  return (
    <Line>
      {eventText(t, event, purposeName)} · <Time at={event.at} />
    </Line>
  );
};
