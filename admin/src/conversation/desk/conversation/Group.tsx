import { Eye } from '@strapi/icons';
import { Fragment, memo, type ReactNode } from 'react';
import { styled } from 'styled-components';
import type { Author, ChatEvent, MaskedKind } from '../../../../../protocol';
import { Time, useText } from '../../../foundation/i18n';
import { RichText } from '../../../foundation/text';
import { ink, Person } from '../../../foundation/ui';
import { canRedact, RedactedMark, RedactMenu } from '../redaction';
import { Bubble } from './Bubble';
import { MaskedNote } from './MaskedNote';

const Row = styled.div<{ $own: boolean }>`
  align-items: flex-start;
  display: flex;
  flex-direction: ${({ $own }) => ($own ? 'row-reverse' : 'row')};
  gap: 1rem;
  margin-top: 1.4rem;
`;

const Column = styled.div<{ $own: boolean }>`
  align-items: ${({ $own }) => ($own ? 'flex-end' : 'flex-start')};
  display: flex;
  flex-direction: column;
  gap: 0.4rem;
  max-width: min(62rem, 80%);
  min-width: 0;
`;

const Head = styled.div`
  align-items: center;
  color: ${({ theme }) => theme.colors.neutral600};
  display: flex;
  flex-wrap: wrap;
  font-size: 1.2rem;
  gap: 0.2rem 0.8rem;
  line-height: 1.6rem;
  strong {
    color: ${({ theme }) => theme.colors.neutral800};
    font-weight: 600;
    overflow-wrap: anywhere;
  }
`;

const NoteMark = styled.span`
  align-items: center;
  color: ${({ theme }) => ink(theme, 'warning')};
  display: inline-flex;
  font-weight: 600;
  gap: 0.4rem;
  svg path {
    fill: currentColor;
  }
`;

/** A message with its menu beside it, on the side towards the middle. */
const Line = styled.div<{ $own: boolean }>`
  align-items: center;
  display: flex;
  flex-direction: ${({ $own }) => ($own ? 'row-reverse' : 'row')};
  gap: 0.4rem;
  max-width: 100%;
  > :first-child {
    min-width: 0;
  }
`;

interface GroupProps {
  author: Author;
  /** Display name of the writer. */
  name: string;
  /** Name for the circle with initials, where it is known. */
  face: string | undefined;
  note: boolean;
  messages: readonly ChatEvent[];
  /** What was masked in them, by their numbers. */
  masked: Readonly<Record<number, MaskedKind[]>>;
  /** Absent where this agent may not redact; hears the message's number. */
  onRedact: ((seq: number) => void) | undefined;
  /** Under the last message: whether it was seen. */
  foot?: ReactNode;
}

/** Messages that one person wrote in a row. */
export const Group = memo((props: GroupProps) => {
  const { author, name, face, note, messages, masked, onRedact, foot } = props;
  const t = useText();
  const own = author.kind === 'agent';
  const tone = note ? 'note' : own ? 'agent' : 'visitor';
  const first = messages[0];
  return (
    <Row $own={own}>
      <Person id={author.id ?? author.kind} name={face} size={30} />
      <Column $own={own}>
        <Head>
          <strong>
            <bdi>{name}</bdi>
          </strong>
          {note && (
            <NoteMark>
              <Eye aria-hidden width="12" height="12" />
              {t('note.label')}
            </NoteMark>
          )}
          {first && <Time at={first.at} />}
        </Head>
        {messages.map((message) => (
          <Fragment key={message.seq}>
            <Line $own={own}>
              <Bubble $tone={tone} dir="auto" title={new Date(message.at).toISOString()}>
                <RichText text={message.body} />
              </Bubble>
              {onRedact && canRedact(message) && (
                <RedactMenu onRedact={() => onRedact(message.seq)} />
              )}
            </Line>
            <RedactedMark at={message.redactedAt} />
            <MaskedNote kinds={masked[message.seq]} />
          </Fragment>
        ))}
        {foot}
      </Column>
    </Row>
  );
});
Group.displayName = 'Group';
