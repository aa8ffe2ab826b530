import { styled } from 'styled-components';
import { daysAgo, type ChatSummary } from '../../../../protocol';
import { Time, useDuration, useText } from '../../foundation/i18n';
import { waitsSince } from '../../foundation/realtime';
import { waitingLevel, type WaitingLevel } from '../../foundation/text';
import { ink, tint, VisuallyHidden } from '../../foundation/ui';

const Badge = styled.span<{ $level: WaitingLevel }>`
  border-radius: 1rem;
  flex: none;
  font-size: 1.2rem;
  font-variant-numeric: tabular-nums;
  font-weight: 600;
  line-height: 1.6rem;
  padding: 0.1rem 0.7rem;
  white-space: nowrap;
  ${({ theme, $level }) => {
    const { colors } = theme;
    if ($level === 'tooLong')
      return { background: tint(theme, 'danger'), color: ink(theme, 'danger') };
    if ($level === 'long')
      return { background: tint(theme, 'warning'), color: ink(theme, 'warning') };
    return { background: colors.neutral150, color: colors.neutral700 };
  }}
`;

const Quiet = styled.span`
  color: ${({ theme }) => theme.colors.neutral600};
  flex: none;
  font-size: 1.2rem;
  white-space: nowrap;
`;

/** Whoever left a message waits for no person at the desk: nothing turns red over night. */
const levelOf = ({ status }: ChatSummary, waited: number): WaitingLevel =>
  status === 'offline' ? 'fine' : waitingLevel(waited);

/** How long a visitor has waited for a person, turning amber and red; else when something last happened. */
export const WaitingTime = ({ chat, now }: { chat: ChatSummary; now: number }) => {
  const t = useText();
  const duration = useDuration();
  const since = waitsSince(chat);
  if (since === undefined) {
    const at = chat.endedAt ?? chat.lastAt;
    return (
      <Quiet>
        <Time at={at} style={daysAgo(at, now) === 0 ? 'time' : 'date'} />
      </Quiet>
    );
  }
  const text = duration(now - since);
  return (
    <Badge $level={levelOf(chat, now - since)} title={new Date(since).toISOString()}>
      <span aria-hidden>{text}</span>
      <VisuallyHidden>{t('list.waits', { duration: text })}</VisuallyHidden>
    </Badge>
  );
};
