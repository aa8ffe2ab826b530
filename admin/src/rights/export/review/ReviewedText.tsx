import { styled } from 'styled-components';
import type { ReviewedPart } from '../../../../../protocol';
import { edge } from '../../../foundation/ui';
import { piecesOf } from '../rules/document';
import { Mark } from './Mark';
import type { Marking } from './marking';

const Text = styled.span`
  overflow-wrap: anywhere;
  white-space: pre-wrap;
  mark {
    background: ${({ theme }) => edge(theme, 'secondary')};
    border-radius: 2px;
    color: ${({ theme }) => theme.colors.neutral900};
  }
`;

interface ReviewedTextProps {
  parts: readonly ReviewedPart[];
  /** Names this text among all, so that its places can be counted. */
  place: string;
  marking: Marking;
}

/** A text with its marks, and with what is looked for at the moment. Text only, whatever it holds. */
export const ReviewedText = ({ parts, place, marking }: ReviewedTextProps) => (
  <Text dir="auto">
    {piecesOf(parts, marking.wanted).map(({ text, hitId, found }, index) => {
      if (hitId === undefined)
        return found ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>;
      const at = `${place} ${index}`;
      return (
        <Mark
          key={index}
          hit={marking.hitOf(hitId)}
          text={text}
          decision={marking.decisionOn(hitId)}
          isCurrent={marking.current === hitId}
          moves={marking.movesTo(hitId, at)}
          onSelect={() => marking.select(hitId, at)}
        />
      );
    })}
  </Text>
);
