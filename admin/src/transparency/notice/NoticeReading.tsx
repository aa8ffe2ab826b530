import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { NoticeSection, RenderedNotice } from '../../../../protocol';
import { useText } from '../../foundation/i18n';
import { directionOf } from '../../foundation/input';
import { isGenerated } from './rules/texts';

const Article = styled.article`
  color: ${({ theme }) => theme.colors.neutral800};
  display: flex;
  flex-direction: column;
  font-size: 1.4rem;
  gap: 1.6rem;
  line-height: 1.5;
  h3 {
    font-weight: 600;
    margin-bottom: 0.4rem;
  }
  p {
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  p + p {
    margin-top: 0.8rem;
  }
  a {
    color: ${({ theme }) => theme.colors.primary600};
  }
`;

const Generated = styled.section`
  background: ${({ theme }) => theme.colors.neutral100};
  border-inline-start: 3px solid ${({ theme }) => theme.colors.neutral300};
  padding: 1.2rem 1.6rem;
  small {
    color: ${({ theme }) => theme.colors.neutral600};
    display: block;
    font-size: 1.2rem;
    margin-bottom: 0.4rem;
  }
`;

/** Stands apart from the rest, as Art 21(4) wants it. */
const Apart = styled(Generated)`
  background: ${({ theme }) => theme.colors.neutral0};
  border: 2px solid ${({ theme }) => theme.colors.primary600};
  border-radius: ${({ theme }) => theme.borderRadius};
`;

const Section = ({ id, title, paragraphs }: NoticeSection) => {
  const t = useText();
  const body = (
    <>
      <h3>{title}</h3>
      {paragraphs.map((text, index) => (
        <p key={index}>{text}</p>
      ))}
    </>
  );
  if (!isGenerated(id)) return <section>{body}</section>;
  const Frame = id === 'objection' ? Apart : Generated;
  return (
    <Frame data-section={id}>
      <small>{t('notice.generated')}</small>
      {body}
    </Frame>
  );
};

/** A notice as text: what people wrote plain, what comes from the settings in grey. */
export const NoticeReading = ({ notice }: { notice: RenderedNotice }) => (
  <Article lang={notice.language} dir={directionOf(notice.language)}>
    <Typography fontWeight="semiBold" tag="p">
      {notice.summary}
    </Typography>
    {notice.sections.map((section) => (
      <Section key={section.id} {...section} />
    ))}
    {notice.policyUrl && (
      <p>
        <a href={notice.policyUrl} target="_blank" rel="noreferrer noopener">
          {notice.policyUrl}
        </a>
      </p>
    )}
  </Article>
);
