import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { noticeText, type RenderedNotice } from '../../../../../protocol';
import { useGetLiveChatNoticeVersionQuery } from '../../../foundation/api';
import { useText } from '../../../foundation/i18n';
import { CardSkeleton, LoadError, ink, tint, VisuallyHidden, Note } from '../../../foundation/ui';
import { directionOf } from '../../../foundation/input';
import { lineDiff, linesOf, type DiffLine } from './lineDiff';
import { restText } from '../../publishing';

const Lines = styled.ol`
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: 1.5;
`;

const SIGNS: Record<DiffLine['kind'], string> = { same: ' ', added: '+', removed: '−' };

const Line = styled.li<{ $kind: DiffLine['kind'] }>`
  background: ${({ theme, $kind }) =>
    $kind === 'same' ? 'none' : tint(theme, $kind === 'added' ? 'success' : 'danger')};
  color: ${({ theme, $kind }) =>
    $kind === 'same'
      ? theme.colors.neutral800
      : ink(theme, $kind === 'added' ? 'success' : 'danger')};
  display: flex;
  gap: 1.2rem;
  overflow-wrap: anywhere;
  padding: 0.4rem 0.8rem;
  > span:first-child {
    flex: none;
    width: 1.2rem;
  }
`;

interface NoticeDiffProps {
  notice: RenderedNotice;
  version: number;
  other: number;
}

/** Two versions line by line, the older one first. */
export const NoticeDiff = ({ notice, version, other }: NoticeDiffProps) => {
  const t = useText();
  const { currentData, error, refetch } = useGetLiveChatNoticeVersionQuery(other);
  if (error) return <LoadError text={restText(t, error)} onRetry={() => void refetch()} />;
  if (!currentData) return <CardSkeleton />;
  const theirs = currentData.notices.find(({ language }) => language === notice.language);
  if (!theirs) return <Note tone="secondary">{t('notice.notInLanguage', { version: other })}</Note>;

  const [before, after] = other < version ? [theirs, notice] : [notice, theirs];
  const lines = lineDiff(linesOf(noticeText(before)), linesOf(noticeText(after)));
  if (lines.every(({ kind }) => kind === 'same'))
    return <Typography textColor="neutral600">{t('compare.none')}</Typography>;
  return (
    <Lines
      aria-label={t('notice.diff', {
        from: Math.min(version, other),
        to: Math.max(version, other),
      })}
      lang={notice.language}
      dir={directionOf(notice.language)}
    >
      {lines.map(({ kind, text }, index) => (
        <Line key={index} $kind={kind}>
          <span aria-hidden>{SIGNS[kind]}</span>
          {kind !== 'same' && <VisuallyHidden>{t(`notice.diff.${kind}`)}</VisuallyHidden>}
          <span>{text}</span>
        </Line>
      ))}
    </Lines>
  );
};
