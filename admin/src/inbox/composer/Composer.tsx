import { Button } from '@strapi/design-system';
import { PaperPlane } from '@strapi/icons';
import { useIsMobile } from '@strapi/strapi/admin';
import { useId, type ReactNode, type RefObject } from 'react';
import { styled } from 'styled-components';
import { useText } from '../../i18n';
import { useRealtime, type DraftKind } from '../../realtime';
import { tint } from '../../ui';
import { TextBox } from './TextBox';
import { useComposer } from './useComposer';

const Wrap = styled.div`
  background: ${({ theme }) => theme.colors.neutral100};
  flex: none;
  padding: 0.4rem 1.6rem 1.6rem;
`;

const Box = styled.div<{ $note: boolean }>`
  background: ${({ theme, $note }) => ($note ? tint(theme, 'warning') : theme.colors.neutral0)};
  border: 1px solid ${({ theme, $note }) => theme.colors[$note ? 'warning500' : 'neutral200']};
  border-radius: 8px;
  &:focus-within {
    border-color: ${({ theme, $note }) => theme.colors[$note ? 'warning600' : 'primary600']};
    box-shadow: 0 0 0 1px ${({ theme, $note }) => theme.colors[$note ? 'warning600' : 'primary600']};
  }
`;

const Bar = styled.div`
  align-items: center;
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem 1.2rem;
  padding: 0.6rem 0.8rem 0.8rem 1rem;
`;

const Hint = styled.span<{ $bad: boolean; $brief: boolean }>`
  color: ${({ theme, $bad }) => theme.colors[$bad ? 'danger700' : 'neutral600']};
  flex: 1 1 0;
  min-width: 0;
  font-size: 1.2rem;
  line-height: 1.6rem;
  ${({ $bad, $brief }) => !$bad && $brief && 'visibility: hidden;'}
`;

/** From here on it is worth saying how much room is left. */
const NEARLY_FULL = 300;

interface ComposerProps {
  chatId: string;
  visitorName: string;
  kind: DraftKind;
  boxRef: RefObject<HTMLTextAreaElement>;
  /** The switch between answer and note, where both are possible. */
  mode: ReactNode;
  /** What else one can send. */
  extra?: ReactNode;
}

/** Where one writes. A note is yellow all over, and its button says so. */
export const Composer = (props: ComposerProps) => {
  const { chatId, visitorName, kind, boxRef, mode, extra } = props;
  const t = useText();
  const hintId = useId();
  const { text, left, canSend, write, send } = useComposer(chatId, kind);
  const note = kind === 'note';
  // Who writes with the thumbs has no Shift + Enter, and no room for the hint.
  const touch = useIsMobile() && !note && left >= NEARLY_FULL;
  const keeps = useRealtime((state) => state.keeps);
  const hint =
    left < 0
      ? t('composer.tooLong', { over: -left })
      : left < NEARLY_FULL
        ? t('composer.left', { left })
        : t(note ? 'composer.noteHint' : keeps ? 'composer.keys' : 'composer.notKept');
  return (
    <Wrap>
      <Box $note={note}>
        <TextBox
          ref={boxRef}
          value={text}
          label={note ? t('composer.noteLabel') : t('composer.replyLabel', { name: visitorName })}
          placeholder={t(note ? 'composer.notePlaceholder' : 'composer.replyPlaceholder')}
          describedBy={hintId}
          invalid={left < 0}
          onWrite={write}
          onSend={send}
        />
        <Bar>
          {mode}
          {extra}
          <Hint id={hintId} $bad={left < 0} $brief={touch}>
            {hint}
          </Hint>
          <Button
            size="S"
            variant={note ? 'secondary' : 'default'}
            disabled={!canSend}
            startIcon={note ? undefined : <PaperPlane />}
            onClick={send}
          >
            {t(note ? 'composer.addNote' : 'composer.send')}
          </Button>
        </Bar>
      </Box>
    </Wrap>
  );
};
