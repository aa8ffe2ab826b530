import { Button } from '@strapi/design-system';
import { PaperPlane } from '@strapi/icons';
import { useId, type ReactNode, type RefObject } from 'react';
import { styled } from 'styled-components';
import { useText } from '../../../foundation/i18n';
import { useRealtime, type DraftKind } from '../../../foundation/realtime';
import { tint, VisuallyHidden } from '../../../foundation/ui';
import { Kept } from './Kept';
import { TextBox } from './TextBox';
import { useComposer } from './useComposer';

const Wrap = styled.div<{ $narrow: boolean }>`
  background: ${({ theme }) => theme.colors.neutral100};
  flex: none;
  padding: ${({ $narrow }) => ($narrow ? '0.2rem 0.8rem 0.8rem' : '0.4rem 1.6rem 1.6rem')};
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

/** One line on a phone, in every language: what has no room says its name to screen readers alone. */
const Bar = styled.div<{ $narrow: boolean }>`
  align-items: center;
  display: flex;
  flex-wrap: ${({ $narrow }) => ($narrow ? 'nowrap' : 'wrap')};
  gap: 0.8rem 1.2rem;
  justify-content: flex-end;
  padding: ${({ $narrow }) => ($narrow ? '0.4rem 0.6rem 0.6rem' : '0.6rem 0.8rem 0.8rem 1rem')};
`;

/** One line, cut off where there is no room; what is wrong is told in full. */
const Hint = styled.span<{ $bad: boolean }>`
  color: ${({ theme, $bad }) => theme.colors[$bad ? 'danger700' : 'neutral600']};
  flex: 1 1 0;
  font-size: 1.2rem;
  line-height: 1.6rem;
  min-width: 0;
  text-align: end;
  ${({ $bad }) => !$bad && 'overflow: hidden; text-overflow: ellipsis; white-space: nowrap;'}
`;

/** From here on it is worth saying how much room is left. */
const NEARLY_FULL = 300;

interface ComposerProps {
  chatId: string;
  visitorName: string;
  kind: DraftKind;
  boxRef: RefObject<HTMLTextAreaElement>;
  /** There is little room, and no Shift + Enter under the thumbs. */
  narrow: boolean;
  /** Why nothing can be written right now; what was written stays in sight. */
  locked: string | undefined;
  /** The switch between answer and note, where both are possible. */
  mode: ReactNode;
  /** What else one can send. */
  extra?: ReactNode;
  onSent: () => void;
  /** Somebody is in the field, or has left it. */
  onInside: (inside: boolean) => void;
}

/** Where one writes. A note is yellow all over, and its button says so. */
export const Composer = (props: ComposerProps) => {
  const { chatId, visitorName, kind, boxRef, narrow, locked, mode, extra, onSent, onInside } =
    props;
  const t = useText();
  const hintId = useId();
  const { text, left, canSend, write, send, drop } = useComposer(
    chatId,
    kind,
    locked === undefined
  );
  const submit = () => {
    if (!canSend) return;
    send();
    onSent();
  };
  const note = kind === 'note';
  const keeps = useRealtime((state) => state.keeps);
  const brief = narrow && left >= NEARLY_FULL && keeps;
  const hint =
    left < 0
      ? t('composer.tooLong', { over: -left })
      : left < NEARLY_FULL
        ? t('composer.left', { left })
        : t(note ? 'composer.noteHint' : keeps ? 'composer.keys' : 'composer.notKept');
  const action = t(note ? 'composer.addNote' : 'composer.send');
  return (
    <Wrap $narrow={narrow} data-live-chat-composer>
      <Box $note={note}>
        <TextBox
          ref={boxRef}
          value={text}
          label={note ? t('composer.noteLabel') : t('composer.replyLabel', { name: visitorName })}
          placeholder={t(note ? 'composer.notePlaceholder' : 'composer.replyPlaceholder')}
          describedBy={hintId}
          invalid={left < 0}
          low={narrow}
          locked={locked !== undefined}
          onWrite={write}
          onSend={submit}
          onInside={onInside}
        />
        {locked === undefined ? (
          <Bar $narrow={narrow}>
            {mode}
            {extra}
            <Hint id={hintId} $bad={left < 0} title={brief ? undefined : hint}>
              {brief ? <VisuallyHidden>{hint}</VisuallyHidden> : hint}
            </Hint>
            <Button
              size="S"
              variant={note ? 'secondary' : 'default'}
              disabled={!canSend}
              startIcon={note || narrow ? undefined : <PaperPlane />}
              onClick={submit}
              {...(narrow && { 'aria-label': action })}
            >
              {narrow ? <PaperPlane aria-hidden /> : action}
            </Button>
          </Bar>
        ) : (
          <Kept id={hintId} reason={locked} text={text} mode={mode} onDrop={drop} />
        )}
      </Box>
    </Wrap>
  );
};
